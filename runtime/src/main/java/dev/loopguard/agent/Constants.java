package dev.loopguard.agent;

import org.objectweb.asm.ClassReader;

/** Looks into a class file's constant pool, which tells cheaply what cannot be in the file. */
final class Constants {
  private static final int UTF8 = 1;

  private Constants() {}

  static boolean mention(ClassReader file, String text) {
    for (int i = 1; i < file.getItemCount(); i++) {
      int at = file.getItem(i);
      // Compared by length first: reading every string of every class would be most of the cost.
      if (at != 0
          && file.readByte(at - 1) == UTF8
          && file.readUnsignedShort(at) == text.length()
          && equals(file, at + 2, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equals(ClassReader file, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (file.readByte(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
