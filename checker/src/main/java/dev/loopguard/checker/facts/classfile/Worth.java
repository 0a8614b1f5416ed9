package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Mentions;
import dev.loopguard.checker.model.Contracts;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.tools.JavaFileObject.Kind;

/** Is there anything to find? Most programs have no loop, and shall not pay for it. */
public final class Worth {
  private static final String ANNOTATION = "dev.loopguard.annotation.LoopThreadOnly";

  private Worth() {}

  /**
   * True if the sources of a javac run use something that a rule could be about, or what they use
   * of the class path may do so.
   *
   * @param dependencies whether the class path counts
   * @param unread is told if that is not known of all class files
   */
  public static boolean reading(
      Context context, Contracts contracts, boolean dependencies, Consumer<String> unread) {
    Set<ClassSymbol> mentioned = Mentions.of(context);
    if (mentioned.stream().anyMatch(contracts::areAbout)) {
      return true;
    }
    if (!dependencies || JavacElements.instance(context).getTypeElement(ANNOTATION) != null) {
      return dependencies;
    }
    Set<String> names = new TreeSet<>();
    mentioned.stream()
        .filter(type -> type.classfile != null && type.classfile.getKind() == Kind.CLASS)
        .forEach(type -> names.add(type.flatName().toString()));
    return new Horizon(context, unread)
        .reaches(names, contracts::isAboutLoops, new Platform(context, contracts)::isAboutLoops);
  }
}
