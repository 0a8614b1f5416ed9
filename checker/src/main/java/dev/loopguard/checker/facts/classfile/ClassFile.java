package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.loopguard.checker.facts.Scope;
import dev.loopguard.checker.facts.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** One class file, parsed. */
record ClassFile(ClassSymbol type, ClassNode content) {

  List<MethodNode> methods() {
    return content.methods;
  }

  @Nullable MethodNode method(String name, String descriptor) {
    for (MethodNode method : content.methods) {
      if (method.name.equals(name) && method.desc.equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  /** Android's SDK has declarations only, whose every body throws this: they say nothing. */
  static boolean isPlaceholder(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LdcInsnNode constant && "Stub!".equals(constant.cst)) {
        return true;
      }
    }
    return false;
  }

  boolean isNamed(String internalName) {
    return content.name.equals(internalName);
  }

  /** The file that a reader would look for. */
  String source() {
    return content.sourceFile != null
        ? content.sourceFile
        : content.name.substring(content.name.lastIndexOf('/') + 1) + ".class";
  }

  Site site() {
    return new Site(source(), 1, null, null, new Scope(type, null));
  }

  /** Where a method begins, as far as its line numbers tell. */
  Site site(MethodNode method, int otherwise) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        return new Site(source(), number.line, null, null, new Scope(type, null));
      }
    }
    return new Site(source(), otherwise, null, null, new Scope(type, null));
  }
}
