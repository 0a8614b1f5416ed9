package dev.loopguard.benchmarks.checker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is compiled with. */
enum Configuration {
  JAVAC("javac", List.of("-proc:none")),
  ERROR_PRONE("Error Prone, no checks", errorProne("")),
  WALK("+ one walk over the trees", errorProne(" -Xep:WalkAllTrees:WARN")),
  LOOPGUARD(
      "+ LoopGuard",
      errorProne(
          " -Xep:LoopThreadOnly:WARN -Xep:WrongLoop:WARN -Xep:LogCallbackReentrancy:WARN"
              + " -Xep:BlockingOnLoopThread:WARN -Xep:DebugLoggingOrder:WARN")),
  NULLAWAY(
      "+ NullAway instead",
      errorProne(
          " -Xep:NullAway:WARN -XepOpt:NullAway:AnnotatedPackages=com.google,io.netty,weka")),
  GUI_EFFECT(
      "GUI Effect Checker",
      List.of("-processor", "org.checkerframework.checker.guieffect.GuiEffectChecker", "-Awarns"));

  /** What is added to Error Prone. */
  static final Set<Configuration> PLUGINS = EnumSet.of(WALK, LOOPGUARD, NULLAWAY);

  final String title;
  final List<String> arguments;

  Configuration(String title, List<String> arguments) {
    this.title = title;
    this.arguments = arguments;
  }

  private static List<String> errorProne(String checks) {
    return List.of(
        "-XDcompilePolicy=simple",
        "--should-stop=ifError=FLOW",
        "-proc:none",
        "-Xplugin:ErrorProne -XepDisableAllChecks" + checks);
  }

  /** The arguments of javac, given the path on which its plugins are. */
  List<String> on(String processorPath) {
    List<String> all = new ArrayList<>(arguments);
    if (this != JAVAC) {
      all.add("-processorpath");
      all.add(processorPath);
    }
    return all;
  }
}
