package dev.loopguard.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What becomes of good input when something goes wrong with it; the same each time. */
public final class Mutations {
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          ";",
          "@",
          "\"",
          "|",
          ">",
          ",",
          "<",
          "=",
          "#",
          "\0",
          "\u202e",
          "\n",
          "'",
          "/*",
          "class",
          "package",
          "@interface",
          "true",
          "-1",
          "null",
          "int[]",
          "...",
          "\\u",
          "\uffff",
          "\ud800",
          "\u001b[31m");

  private Mutations() {}

  /** Cut off, bits flipped, pieces lost, doubled or moved, and words where none belong. */
  public static List<byte[]> of(String good, int count) {
    Random dice = new Random(good.hashCode());
    List<byte[]> mutated = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = good.getBytes(UTF_8);
      for (int n = dice.nextInt(3); n >= 0; n--) {
        bytes = bytes.length == 0 ? bytes : mutate(bytes, dice);
      }
      mutated.add(bytes);
    }
    return mutated;
  }

  private static byte[] mutate(byte[] bytes, Random dice) {
    int from = dice.nextInt(bytes.length);
    int to = from + dice.nextInt(Math.min(40, bytes.length - from) + 1);
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (dice.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> {
        byte[] flipped = bytes.clone();
        flipped[from] ^= (byte) (1 << dice.nextInt(8));
        yield flipped;
      }
      case 2 -> splice(bytes, from, to, new byte[0]);
      case 3 -> splice(bytes, dice.nextInt(bytes.length), -1, piece);
      default -> splice(bytes, from, -1, TOKENS.get(dice.nextInt(TOKENS.size())).getBytes(UTF_8));
    };
  }

  /** Puts a piece where another was, or between two bytes if {@code to} is less than 0. */
  private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, from);
    all.writeBytes(piece);
    int rest = to < 0 ? from : to;
    all.write(bytes, rest, bytes.length - rest);
    return all.toByteArray();
  }
}
