package dev.loopguard.checker.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The command {@code loopguard}. */
public final class Main {
  private Main() {}

  /** Runs the command and leaves the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
  }

  /**
   * Runs the command.
   *
   * @return 0 if there is nothing to tell, 1 if there are findings, 2 if the input is wrong
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Check());
    line.setUnmatchedArgumentsAllowed(false);
    line.setUnmatchedOptionsArePositionalParams(true);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler((problem, given) -> complain(problem.getMessage(), err));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (problem instanceof BadInputException) {
            return complain(String.valueOf(problem.getMessage()), err);
          }
          throw problem;
        });
    return line.execute(args);
  }

  private static int complain(String message, PrintWriter err) {
    err.println("loopguard: " + message);
    return Check.BAD_INPUT;
  }
}
