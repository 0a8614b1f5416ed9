package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a whole compilation from its attributed trees: one walk over each class. */
public final class SourceReader {
  final Types types;
  final Symtab symtab;
  final Names names;
  final Narrowing narrowing = new Narrowing();
  final Results results;
  private final List<Body> bodies = new ArrayList<>();
  private final Map<ClassSymbol, Site> classes = new LinkedHashMap<>();
  private final Map<MethodSymbol, Body> byMethod = new HashMap<>();
  private final Map<ClassSymbol, Body> staticInitialisers = new HashMap<>();
  private final Map<ClassSymbol, MethodSymbol> initialisers = new HashMap<>();
  private final Map<JCTree, List<Call>> byTree = new IdentityHashMap<>();
  private final Map<VarSymbol, Body> declaring = new HashMap<>();
  private int nextIndex;

  private SourceReader(Context context, Contracts contracts) {
    this.results = new Results(contracts);
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
  }

  /** The program that this javac run compiles. */
  public static Program read(Context context, Contracts contracts) {
    SourceReader reader = new SourceReader(context, contracts);
    for (JCCompilationUnit unit : CompilationUnits.all(context)) {
      for (JCTree definition : unit.defs) {
        if (definition instanceof JCClassDecl type) {
          Scope aroundType = new Scope(unit.packge, null);
          reader.readClass(type, unit, aroundType, null);
        }
      }
    }
    return new Program(
        reader.bodies,
        reader.classes,
        reader.byMethod,
        reader.staticInitialisers,
        reader.byTree,
        reader.declaring,
        Map.of(),
        List.of());
  }

  /** Reads a class with everything in it; {@code around} is the body that declares a local one. */
  void readClass(JCClassDecl tree, JCCompilationUnit unit, Scope outer, @Nullable Body around) {
    ClassSymbol type = tree.sym;
    if (type == null) {
      return;
    }
    Scope scope = new Scope(type, outer);
    classes.put(type, Site.at(tree, unit, scope));
    readInitialisers(tree, unit, scope);
    for (JCTree member : tree.defs) {
      if (member instanceof JCMethodDecl method && method.sym != null) {
        readMethod(method, unit, new Scope(method.sym, scope));
      } else if (member instanceof JCClassDecl nested) {
        readClass(nested, unit, scope, around);
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      addAccessor(component, tree, unit, scope);
    }
  }

  /** The accessor that the language writes for a component, unless the program has its own. */
  private void addAccessor(
      RecordComponent component, JCClassDecl tree, JCCompilationUnit unit, Scope scope) {
    MethodSymbol accessor = component.accessor;
    if (accessor == null || byMethod.containsKey(accessor)) {
      return;
    }
    Body body = newBody(Body.Kind.METHOD, accessor, null, Site.at(tree, unit, scope));
    byMethod.put(accessor, body);
    for (Symbol member : tree.sym.members().getSymbolsByName(component.name)) {
      if (member instanceof VarSymbol field) {
        body.addReturn(new Value.FieldOf(new Value.Self(body, body.type()), field));
      }
    }
  }

  private void readMethod(JCMethodDecl tree, JCCompilationUnit unit, Scope scope) {
    boolean record = (tree.sym.owner.flags() & Flags.RECORD) != 0;
    if (tree.body == null) {
      return;
    }
    Body body = newBody(Body.Kind.METHOD, tree.sym, null, Site.at(tree, unit, scope));
    byMethod.put(tree.sym, body);
    for (JCVariableDecl parameter : tree.params) {
      body.add(parameter.sym);
      declare(parameter.sym, body);
    }
    new BodyReader(this, body, unit, scope).readBlock(tree.body);
    if (record && tree.sym.isConstructor() && isCanonical(tree)) {
      assignComponents(body, tree);
    }
  }

  private static boolean isCanonical(JCMethodDecl tree) {
    return (tree.sym.flags()
            & (Flags.RECORD | Flags.GENERATEDCONSTR | Flags.COMPACT_RECORD_CONSTRUCTOR))
        != 0;
  }

  /** The assignments that the language writes into a record's constructor. */
  private static void assignComponents(Body body, JCMethodDecl tree) {
    for (VarSymbol parameter : body.parameters()) {
      for (Symbol field : tree.sym.owner.members().getSymbolsByName(parameter.name)) {
        if (field instanceof VarSymbol component) {
          body.add(
              new Store(
                  new Value.FieldOf(new Value.Self(body, body.type()), component),
                  new Value.Variable(parameter)));
        }
      }
    }
  }

  private void readInitialisers(JCClassDecl tree, JCCompilationUnit unit, Scope scope) {
    Body instance = null;
    Body fixed = null;
    for (JCTree member : tree.defs) {
      Body body;
      if (isInitialiser(member, true)) {
        body = fixed = fixed != null ? fixed : newInitialiser(tree, true, unit, scope);
        staticInitialisers.put(tree.sym, fixed);
      } else if (!isInitialiser(member, false)) {
        continue;
      } else {
        body = instance = instance != null ? instance : newInitialiser(tree, false, unit, scope);
        initialisers.put(tree.sym, instance.method());
        byMethod.put(instance.method(), instance);
      }
      new BodyReader(this, body, unit, scope).readMember(member);
    }
  }

  /** Whether a member of a class is code that initialises it, or each object of it. */
  public static boolean isInitialiser(JCTree member, boolean ofClass) {
    long flags;
    if (member instanceof JCBlock block) {
      flags = block.flags;
    } else if (member instanceof JCVariableDecl field && field.init != null) {
      flags = field.sym.flags();
    } else {
      return false;
    }
    return ((flags & Flags.STATIC) != 0) == ofClass;
  }

  private Body newInitialiser(
      JCClassDecl tree, boolean fixed, JCCompilationUnit unit, Scope scope) {
    Name name = names.fromString(fixed ? "static initialiser" : "initialiser");
    long flags = Flags.PRIVATE | Flags.SYNTHETIC | (fixed ? Flags.STATIC : 0);
    Type type =
        new Type.MethodType(
            com.sun.tools.javac.util.List.nil(),
            symtab.voidType,
            com.sun.tools.javac.util.List.nil(),
            symtab.methodClass);
    MethodSymbol method = new MethodSymbol(flags, name, type, tree.sym);
    return newBody(Body.Kind.INITIALISER, method, null, Site.at(tree, unit, scope));
  }

  /** What a constructor of the class runs first, or null. */
  @Nullable MethodSymbol initialiser(ClassSymbol type) {
    return initialisers.get(type);
  }

  Body newBody(Body.Kind kind, MethodSymbol method, @Nullable Body outer, Site site) {
    Body body = new Body(nextIndex++, kind, method, outer, site);
    bodies.add(body);
    return body;
  }

  void declare(VarSymbol variable, Body body) {
    declaring.put(variable, body);
  }

  int nextIndex() {
    return nextIndex++;
  }

  void remember(JCTree tree, Call call) {
    byTree.computeIfAbsent(tree, t -> new ArrayList<>()).add(call);
  }
}
