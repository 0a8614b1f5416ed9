package dev.loopguard.checker.model;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Sources compiled in memory up to attribution, and what is declared in them. Our annotations are
 * compiled along and imported everywhere, with the retention that javac gives by default: CLASS.
 */
final class Compiled {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");
  private static final List<String> ANNOTATIONS =
      List.of(
          "LoopThreadOnly { String value() default \"\"; String role() default \"event loop\"; }",
          "AnyThread {}",
          "Blocking {}",
          "NotInLogCallback {}",
          "EnsuresLoopThread { String value() default \"this\"; boolean onThrow() default false; }",
          "EnsuresLoopThreadIf { String value() default \"this\"; boolean result(); }");

  private final Context context;
  private final Contracts contracts;

  private Compiled(Context context, Contracts contracts) {
    this.context = context;
    this.contracts = contracts;
  }

  /** Each source starts with its package and declares one top-level type, or a package only. */
  static Compiled of(String... sources) {
    return with(ModelSources.builtIn(), sources);
  }

  static Compiled with(ModelSources models, String... sources) {
    return analyzed(models, task(List.of(), withAnnotations(sources)));
  }

  /** Compiled against a folder of class files. */
  static Compiled against(Path classes, String... sources) {
    return analyzed(
        ModelSources.builtIn(), task(List.of("-cp", classes.toString()), List.of(sources)));
  }

  /** Compiled against a class path, with stubs of its own. */
  static Compiled against(String classPath, ModelSources models, String source) {
    return analyzed(models, task(List.of("-cp", classPath), List.of(source)));
  }

  /** Compiles into a folder of class files. */
  static void into(Path classes, String... sources) {
    List<String> options = List.of("-cp", classes.toString(), "-d", classes.toString());
    if (!task(options, withAnnotations(sources)).call()) {
      throw new IllegalArgumentException("the sources do not compile");
    }
  }

  /** The contracts of other stub files about the same code. */
  Contracts load(ModelSources models) {
    return Contracts.load(context, models);
  }

  /** That there is a contract, which the test goes on to look at. */
  static Contract declared(@Nullable Contract contract) {
    assertNotNull(contract);
    return contract;
  }

  Contracts contracts() {
    return contracts;
  }

  boolean hasPackage(String name) {
    return new ClassPath(context).hasPackage(name);
  }

  boolean hasType(String name) {
    return JavacElements.instance(context).getTypeElement(name) != null;
  }

  ClassSymbol type(String name) {
    ClassSymbol type = JavacElements.instance(context).getTypeElement(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name);
    }
    return type;
  }

  /** By its type, name and erased parameter types, as in {@code "a.B", "m(int,java.util.List)"}. */
  MethodSymbol method(String type, String signature) {
    Types types = Types.instance(context);
    List<String> seen = new ArrayList<>();
    for (Symbol member : type(type).members().getSymbols(MethodSymbol.class::isInstance)) {
      String shown =
          types.erasure(member.type).getParameterTypes().stream()
              .map(Object::toString)
              .collect(joining(",", member.name + "(", ")"));
      if (shown.equals(signature)) {
        return (MethodSymbol) member;
      }
      seen.add(shown);
    }
    throw new IllegalArgumentException("no " + signature + " in " + seen);
  }

  VarSymbol field(String type, String name) {
    for (Symbol member : type(type).members().getSymbols(VarSymbol.class::isInstance)) {
      if (member.name.contentEquals(name)) {
        return (VarSymbol) member;
      }
    }
    throw new IllegalArgumentException("no field " + name);
  }

  private static Compiled analyzed(ModelSources models, BasicJavacTask task) {
    task.analyze();
    return new Compiled(task.getContext(), Contracts.load(task.getContext(), models));
  }

  private static BasicJavacTask task(List<String> options, List<String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach(source -> files.add(new Source(source)));
    List<String> all = new ArrayList<>(List.of("-proc:none"));
    all.addAll(options);
    return (BasicJavacTask) JavacTool.create().getTask(null, null, null, all, null, files);
  }

  private static List<String> withAnnotations(String... sources) {
    List<String> all = new ArrayList<>();
    ANNOTATIONS.forEach(
        annotation -> all.add("package dev.loopguard.annotation; public @interface " + annotation));
    for (String source : sources) {
      all.add(source);
    }
    return all;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("memory:///" + path(text)), Kind.SOURCE);
      Matcher name = PACKAGE.matcher(text);
      this.text =
          text.contains("package dev.loopguard.annotation")
              ? text
              : name.replaceFirst("package $1; import dev.loopguard.annotation.*;");
    }

    private static String path(String text) {
      Matcher name = PACKAGE.matcher(text);
      Matcher type = TYPE.matcher(text);
      String folder = name.find() ? name.group(1).replace('.', '/') : "";
      return folder + "/" + (type.find() ? type.group(1) : "package-info") + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
