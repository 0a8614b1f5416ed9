package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.NestingKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds javac's symbols for the names and descriptors that class files use, so that a method is the
 * same one wherever it is called from. What javac does not enter, because no source could name it,
 * gets symbols of its own.
 */
final class BinaryNames {
  private final Symtab symtab;
  private final Types types;
  private final Names names;
  private final Ancestry ancestry;
  private final Map<TypeName, Optional<ClassSymbol>> found = new HashMap<>();
  private final Map<Member, Optional<MethodSymbol>> methods = new HashMap<>();
  private final Map<Member, Optional<MethodSymbol>> declared = new HashMap<>();
  private final Map<Member, VarSymbol> fields = new HashMap<>();
  private final Map<MethodSymbol, String> descriptors = new HashMap<>();

  private record TypeName(ModuleSymbol module, String name) {}

  private record Member(ClassSymbol owner, String name, String descriptor) {}

  BinaryNames(Context context, Ancestry ancestry) {
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.ancestry = ancestry;
  }

  /** The class of a binary name with slashes, as code in {@code from} sees it, or null. */
  @Nullable ClassSymbol type(ClassSymbol from, String internalName) {
    if (internalName.startsWith("[")) {
      return null;
    }
    ModuleSymbol module = from.packge().modle == null ? symtab.noModule : from.packge().modle;
    TypeName key = new TypeName(module, internalName);
    Optional<ClassSymbol> known = found.get(key);
    if (known == null) {
      ClassSymbol type =
          symtab.enterClass(module, names.fromString(internalName.replace('/', '.')));
      known = ancestry.isWhole(type) ? Optional.of(type) : Optional.empty();
      found.put(key, known);
    }
    return known.orElse(null);
  }

  /** The method that the virtual machine would find, or null. */
  @Nullable MethodSymbol method(ClassSymbol owner, String name, String descriptor) {
    Member key = new Member(owner, name, descriptor);
    Optional<MethodSymbol> known = methods.get(key);
    if (known == null) {
      known = Optional.ofNullable(findMethod(owner, name, descriptor));
      methods.put(key, known);
    }
    return known.orElse(null);
  }

  private @Nullable MethodSymbol findMethod(ClassSymbol owner, String name, String descriptor) {
    if (name.equals("<init>")) {
      return declared(owner, name, descriptor);
    }
    for (ClassSymbol type : ancestry.supertypes(owner)) {
      MethodSymbol found = declared(type, name, descriptor);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The method that exactly this class declares, or null. */
  @Nullable MethodSymbol declared(ClassSymbol owner, String name, String descriptor) {
    Member key = new Member(owner, name, descriptor);
    Optional<MethodSymbol> known = declared.get(key);
    if (known == null) {
      known = Optional.ofNullable(findDeclared(owner, name, descriptor));
      declared.put(key, known);
    }
    return known.orElse(null);
  }

  private @Nullable MethodSymbol findDeclared(ClassSymbol owner, String name, String descriptor) {
    for (Symbol member : owner.members().getSymbolsByName(names.fromString(name))) {
      if (member instanceof MethodSymbol method && descriptor(method).equals(descriptor)) {
        return method;
      }
    }
    if (name.equals("<init>") && !isLocal(owner)) {
      String visible = withoutFirst(descriptor);
      for (Symbol member : owner.members().getSymbolsByName(names.init)) {
        if (member instanceof MethodSymbol constructor && descriptor(constructor).equals(visible)) {
          return constructor;
        }
      }
    }
    return null;
  }

  /** Gives a method that javac left out a symbol. */
  MethodSymbol synthesize(ClassSymbol owner, String name, String descriptor, boolean isStatic) {
    Member key = new Member(owner, name, descriptor);
    Optional<MethodSymbol> known = declared.get(key);
    if (known != null && known.isPresent()) {
      return known.get();
    }
    long flags = Flags.SYNTHETIC | Flags.FINAL | (isStatic ? Flags.STATIC : 0);
    MethodSymbol method =
        new MethodSymbol(flags, names.fromString(name), methodType(owner, descriptor), owner);
    declared.put(key, Optional.of(method));
    methods.put(key, Optional.of(method));
    return method;
  }

  /** Local and anonymous classes take what they capture as parameters; no source calls those. */
  static boolean isLocal(ClassSymbol type) {
    NestingKind nesting = type.getNestingKind();
    return nesting == NestingKind.LOCAL || nesting == NestingKind.ANONYMOUS;
  }

  private static String withoutFirst(String descriptor) {
    org.objectweb.asm.Type[] parameters = org.objectweb.asm.Type.getArgumentTypes(descriptor);
    return parameters.length == 0
        ? descriptor
        : "(" + descriptor.substring(1 + parameters[0].getDescriptor().length());
  }

  /** The field that the virtual machine would find; one that javac left out if there is none. */
  VarSymbol field(ClassSymbol owner, String name, String descriptor, boolean isStatic) {
    Member key = new Member(owner, name, descriptor);
    VarSymbol known = fields.get(key);
    if (known == null) {
      known = findField(owner, name, descriptor, isStatic);
      fields.put(key, known);
    }
    return known;
  }

  private VarSymbol findField(ClassSymbol owner, String name, String descriptor, boolean isStatic) {
    for (ClassSymbol type : ancestry.supertypes(owner)) {
      for (Symbol member : type.members().getSymbolsByName(names.fromString(name))) {
        if (member instanceof VarSymbol field) {
          return field;
        }
      }
    }
    long flags = Flags.SYNTHETIC | Flags.FINAL | (isStatic ? Flags.STATIC : 0);
    return new VarSymbol(flags, names.fromString(name), typeOf(owner, descriptor), owner);
  }

  /** A local variable of the name. */
  VarSymbol variable(String name, Type type, MethodSymbol owner, long flags) {
    return new VarSymbol(flags | Flags.SYNTHETIC, names.fromString(name), type, owner);
  }

  Type objectType() {
    return symtab.objectType;
  }

  /** The type of a local variable: nobody needs to know which kind of value it holds. */
  Type typeOfVariable(ClassSymbol from, String descriptor) {
    boolean value = descriptor.startsWith("Ljava/") && !descriptor.contains("/concurrent/");
    return value ? symtab.objectType : typeOf(from, descriptor);
  }

  /** The javac type of a field's descriptor, erased. */
  Type typeOf(ClassSymbol from, String descriptor) {
    return typeOf(from, org.objectweb.asm.Type.getType(descriptor));
  }

  Type typeOf(ClassSymbol from, org.objectweb.asm.Type type) {
    return switch (type.getSort()) {
      case org.objectweb.asm.Type.VOID -> symtab.voidType;
      case org.objectweb.asm.Type.BOOLEAN -> symtab.booleanType;
      case org.objectweb.asm.Type.CHAR -> symtab.charType;
      case org.objectweb.asm.Type.BYTE -> symtab.byteType;
      case org.objectweb.asm.Type.SHORT -> symtab.shortType;
      case org.objectweb.asm.Type.INT -> symtab.intType;
      case org.objectweb.asm.Type.FLOAT -> symtab.floatType;
      case org.objectweb.asm.Type.LONG -> symtab.longType;
      case org.objectweb.asm.Type.DOUBLE -> symtab.doubleType;
      case org.objectweb.asm.Type.ARRAY ->
          new Type.ArrayType(typeOf(from, type.getDescriptor().substring(1)), symtab.arrayClass);
      default -> {
        ClassSymbol found = type(from, type.getInternalName());
        yield found == null ? symtab.objectType : types.erasure(found.type);
      }
    };
  }

  private Type methodType(ClassSymbol from, String descriptor) {
    com.sun.tools.javac.util.List<Type> parameters = com.sun.tools.javac.util.List.nil();
    for (org.objectweb.asm.Type type : org.objectweb.asm.Type.getArgumentTypes(descriptor)) {
      parameters = parameters.append(typeOf(from, type));
    }
    Type result = typeOf(from, org.objectweb.asm.Type.getReturnType(descriptor));
    return new Type.MethodType(
        parameters, result, com.sun.tools.javac.util.List.nil(), symtab.methodClass);
  }

  /** What a static initialiser is called in facts. */
  MethodSymbol staticInitialiser(ClassSymbol owner) {
    return new MethodSymbol(
        Flags.PRIVATE | Flags.SYNTHETIC | Flags.STATIC,
        names.fromString("static initialiser"),
        methodType(owner, "()V"),
        owner);
  }

  /** The descriptor that a class file gives a method of source or of another class file. */
  private String descriptor(MethodSymbol method) {
    return descriptors.computeIfAbsent(method, this::describe);
  }

  private String describe(MethodSymbol method) {
    Type erased = types.erasure(method.type);
    StringBuilder text = new StringBuilder("(");
    for (Type parameter : erased.getParameterTypes()) {
      append(parameter, text);
    }
    append(erased.getReturnType(), text.append(')'));
    return text.toString();
  }

  private void append(Type type, StringBuilder text) {
    if (type instanceof Type.ArrayType array) {
      append(array.elemtype, text.append('['));
      return;
    }
    text.append(
        switch (type.getTag()) {
          case BYTE -> "B";
          case CHAR -> "C";
          case SHORT -> "S";
          case INT -> "I";
          case LONG -> "J";
          case FLOAT -> "F";
          case DOUBLE -> "D";
          case BOOLEAN -> "Z";
          case VOID -> "V";
          default -> "L" + types.erasure(type).tsym.flatName().toString().replace('.', '/') + ";";
        });
  }
}
