package dev.loopguard.checker.cli;

import dev.loopguard.checker.model.Printable;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import picocli.CommandLine;

/** The command {@code loopguard}. */
public final class Main {
  /** In bytes. Compilers recurse as deep as an expression nests, and generated code nests deep. */
  private static final long STACK = 64L << 20;

  private Main() {}

  /** Runs the command and leaves the virtual machine with its exit code. */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    FutureTask<Integer> run =
        new FutureTask<>(() -> run(args, out, err, System::currentTimeMillis, Prompt::onTerminal));
    new Thread(null, run, "loopguard", STACK).start();
    System.exit(run.get());
  }

  /**
   * Runs the command.
   *
   * @param millis the time, from anywhere on
   * @param prompt whom to ask
   * @return 0 if there is nothing to tell, 1 if there are findings, 2 if the input is wrong or we
   *     are
   */
  static int run(
      String[] args, PrintWriter out, PrintWriter err, LongSupplier millis, Prompt prompt) {
    Check check = new Check(millis, prompt);
    CommandLine line = commandLine(check, out, err);
    try {
      line.parseArgs(args);
    } catch (CommandLine.InitializationException wrong) {
      // A file of arguments that cannot be read, of which execute() would print a stack trace.
      return complain(wrong, err);
    } catch (CommandLine.ParameterException wrong) {
      // Told below, as all that is wrong with single words is.
    }
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError failure) {
      return fail(failure, check, err);
    }
  }

  private static CommandLine commandLine(Check check, PrintWriter out, PrintWriter err) {
    return new CommandLine(check)
        .setOut(out)
        .setErr(err)
        .setPosixClusteredShortOptionsAllowed(false)
        .setOverwrittenOptionsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(true)
        .setParameterExceptionHandler((wrong, words) -> complain(wrong, err))
        .setExecutionExceptionHandler((failure, line, words) -> fail(failure, check, err));
  }

  private static int fail(Throwable failure, Check check, PrintWriter err) {
    if (check.stackTrace()) {
      failure.printStackTrace(err);
    }
    return complain(failure, err);
  }

  private static int complain(Throwable failure, PrintWriter err) {
    if (failure instanceof InvalidPathException wrong) {
      err.println("loopguard: not a path: " + Printable.of(wrong.getInput()));
      return Check.BAD_INPUT;
    }
    boolean ours =
        failure instanceof BadInputException || failure instanceof CommandLine.PicocliException;
    err.println("loopguard: " + (ours ? failure.getMessage() : Crash.message(failure.toString())));
    return Check.BAD_INPUT;
  }
}
