package dev.loopguard.checker;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** As builds have it: a plugin of javac that Error Prone finds by itself. */
final class PluginTest {
  private static final JavaFileObject CONNECTION =
      JavaFileObjects.forSourceLines(
          "org.example.Connection",
          "package org.example;",
          "import dev.loopguard.annotation.LoopThreadOnly;",
          "class Connection {",
          "  @LoopThreadOnly void flush() {}",
          "}");

  private static Compilation compile(String flags, JavaFileObject... sources) {
    return javac()
        .withOptions(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-XDaddTypeAnnotationsToSymbol=true",
            "-processorpath",
            System.getProperty("java.class.path"),
            "-Xplugin:ErrorProne -XepDisableAllChecks " + flags)
        .compile(sources);
  }

  private static JavaFileObject server(String start) {
    return JavaFileObjects.forSourceLines(
        "org.example.Server",
        "package org.example;",
        "class Server {",
        "  void start(Connection connection) {",
        "    " + start,
        "  }",
        "}");
  }

  @Test
  void whatIsSwitchedOffSaysNothing() {
    assertThat(compile("", CONNECTION, server("new Thread(connection::flush).start();")))
        .succeededWithoutWarnings();
  }

  @Test
  void whatIsRightIsCompiled() {
    Compilation compilation =
        compile("-Xep:LoopThreadOnly:ERROR", CONNECTION, server("connection.flush();"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedFile(StandardLocation.CLASS_OUTPUT, "org/example/Server.class");
  }

  @Test
  void anErrorNamesFileAndLineAndLeavesNoClass() {
    JavaFileObject server = server("new Thread(connection::flush).start();");
    Compilation compilation = compile("-Xep:LoopThreadOnly:ERROR", CONNECTION, server);
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("Connection.flush() must run on the event loop's thread")
        .inFile(server)
        .onLineContaining("connection::flush");
  }

  @Test
  void aWarningLetsTheBuildGoOn() {
    Compilation compilation =
        compile(
            "-Xep:LoopThreadOnly:WARN",
            CONNECTION,
            server("new Thread(connection::flush).start();"));
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("[LoopThreadOnly] Connection.flush() must run");
  }
}
