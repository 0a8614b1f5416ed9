package dev.loopguard.checker.facts.classfile;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.ControlFlow;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Quietly;
import dev.loopguard.checker.facts.Results;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Adds to a program what it can get into on its class path: one method at a time, as reached. */
public final class Dependencies {
  /** More bodies than this are not read: what they would have shown is missed. */
  private static final int MAX_BODIES = 200_000;

  /** A lambda in a finally block is made at each way out; more often only by what was crafted. */
  private static final int MAX_COPIES = 50;

  private final Program source;
  private final Contracts contracts;
  private final Results results;
  private final BinaryNames names;
  private final ClassFiles files;
  private final Reach reach;
  private final List<Body> bodies = new ArrayList<>();
  private final Map<ClassSymbol, Site> types = new LinkedHashMap<>();
  private final Map<MethodSymbol, Body> byMethod = new HashMap<>();
  private final Map<ClassSymbol, Body> staticInitialisers = new HashMap<>();
  private final Map<VarSymbol, Body> declaring = new HashMap<>();
  private final Map<Body, ControlFlow> flows = new HashMap<>();
  private final Deque<ClassSymbol> uninitialised = new ArrayDeque<>();
  private final Effort.Total total = new Effort.Total();
  private final Map<Written, Integer> copies = new HashMap<>();
  private int nextIndex;
  private final List<String> skippedMethods = new ArrayList<>();

  private record Written(ClassSymbol type, String name, String descriptor) {}

  private Dependencies(Context context, Program source, Contracts contracts) {
    this.source = source;
    this.contracts = contracts;
    this.results = new Results(contracts);
    Ancestry ancestry = new Ancestry(Types.instance(context));
    this.names = new BinaryNames(context, ancestry);
    this.files = new ClassFiles(source, contracts, ancestry);
    this.reach = new Reach(context, ancestry, files);
    this.nextIndex = source.nextIndex();
  }

  /** The program together with what it reaches in class files. */
  public static Program read(Context context, Program source, Contracts contracts) {
    return Quietly.read(
        context,
        () -> {
          Program program = new Dependencies(context, source, contracts).read();
          Annotate.instance(context).flush();
          return program;
        });
  }

  private Program read() {
    for (ClassSymbol type : source.types()) {
      reach.created(type);
    }
    for (Body body : source.bodies()) {
      for (Call call : body.calls()) {
        reached(call);
        if (call.kind() == Call.Kind.NEW) {
          created((ClassSymbol) call.callee().owner);
        }
      }
      body.accesses().stream()
          .filter(access -> access.field().isStatic())
          .forEach(access -> touch((ClassSymbol) access.field().owner));
    }
    boolean more = true;
    while (more) {
      MethodSymbol method = reach.next();
      ClassSymbol initialised = method != null ? null : uninitialised.poll();
      if (method != null) {
        readMethod(method);
      } else if (initialised != null) {
        readInitialiser(initialised);
      }
      more = method != null || initialised != null;
    }
    List<String> unread = new ArrayList<>(files.skipped());
    unread.addAll(skippedMethods);
    return source.with(bodies, types, byMethod, staticInitialisers, declaring, flows, unread);
  }

  /** A call was read. */
  void reached(Call call) {
    reach.called(call.callee(), call.kind() == Call.Kind.VIRTUAL);
    if (call.callee().isStatic()) {
      touch((ClassSymbol) call.callee().owner);
    }
  }

  /** An object is made: what it overrides may run. */
  void created(ClassSymbol type) {
    reach.created(type);
    touch(type);
  }

  /** A class is used, and so initialised. */
  void touch(ClassSymbol type) {
    ClassFile file = types.containsKey(type) ? null : files.of(type);
    if (file != null) {
      types.put(type, file.site());
      uninitialised.add(type);
    }
  }

  private void readInitialiser(ClassSymbol type) {
    ClassFile file = files.of(type);
    MethodNode code = file == null ? null : file.method("<clinit>", "()V");
    if (file != null && code != null) {
      MethodSymbol method = names.staticInitialiser(type);
      Body body = newBody(Body.Kind.INITIALISER, method, null, file.site(code, 1));
      staticInitialisers.put(type, body);
      read(newReader(file, body, code), code);
    }
  }

  private void readMethod(MethodSymbol method) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    if (byMethod.containsKey(method) || contracts.isListed(method)) {
      return;
    }
    ClassFile file = files.of(owner);
    MethodNode code = file == null ? null : find(method, file);
    if (file == null
        || code == null
        || code.instructions.size() == 0
        || ClassFile.isPlaceholder(code)) {
      return;
    }
    touch(owner);
    Body body = newBody(Body.Kind.METHOD, method, null, file.site(code, 1));
    byMethod.put(method, body);
    CodeReader reader = newReader(file, body, code);
    bindParameters(method, body, code, reader);
    read(reader, code);
  }

  private @Nullable MethodNode find(MethodSymbol method, ClassFile file) {
    for (MethodNode candidate : file.methods()) {
      if (method.name.contentEquals(candidate.name)
          && names.declared(file.type(), candidate.name, candidate.desc) == method) {
        return candidate;
      }
    }
    return null;
  }

  private void bindParameters(MethodSymbol method, Body body, MethodNode code, CodeReader reader) {
    int local = 0;
    if ((code.access & Opcodes.ACC_STATIC) == 0) {
      reader.bind(local++, new Value.Self(body, body.type()));
    }
    Type[] declared = Type.getArgumentTypes(code.desc);
    List<VarSymbol> visible = method.params();
    int hidden = declared.length - visible.size();
    for (int i = 0; i < declared.length; i++) {
      if (i >= hidden) {
        VarSymbol parameter = visible.get(i - hidden);
        // What is assigned to a parameter's slot later on is another variable here.
        parameter.flags_field |= Flags.EFFECTIVELY_FINAL;
        body.add(parameter);
        declare(parameter, body);
        reader.bind(local, new Value.Variable(parameter));
      } else {
        ClassSymbol outer = names.type(body.type(), declared[i].getInternalName());
        reader.bind(local, outer == null ? Value.NONE : new Value.Self(body, outer));
      }
      local += declared[i].getSize();
    }
  }

  /** False for a lambda that was written out so often that from now on it is only called. */
  boolean mayWriteOut(MethodNode lambda, ClassFile file) {
    return copies.merge(new Written(file.type(), lambda.name, lambda.desc), 1, Integer::sum)
        <= MAX_COPIES;
  }

  /** A lambda's method: what it captured comes first. */
  void readLambda(ClassFile file, Body function, MethodNode code, List<Value> captured) {
    CodeReader reader = newReader(file, function, code);
    int local = 0;
    int given = 0;
    if ((code.access & Opcodes.ACC_STATIC) == 0) {
      reader.bind(local++, captured.get(given++));
    }
    int position = 0;
    for (Type type : Type.getArgumentTypes(code.desc)) {
      if (given < captured.size()) {
        reader.bind(local, captured.get(given++));
      } else {
        VarSymbol parameter =
            names.variable(
                "arg" + position++,
                names.typeOf(file.type(), type),
                function.method(),
                Flags.PARAMETER | Flags.EFFECTIVELY_FINAL);
        function.add(parameter);
        declare(parameter, function);
        reader.bind(local, new Value.Variable(parameter));
      }
      local += type.getSize();
    }
    read(reader, code);
  }

  private CodeReader newReader(ClassFile file, Body body, MethodNode code) {
    return new CodeReader(this, file, body, code, new Effort(total));
  }

  private void read(CodeReader reader, MethodNode code) {
    if (bodies.size() > MAX_BODIES) {
      skip(reader, code, "more than " + MAX_BODIES + " methods and lambdas");
      return;
    }
    try {
      reader.read();
    } catch (Effort.TooMuchException tooMuch) {
      skip(reader, code, tooMuch.getMessage());
    } catch (AnalyzerException | RuntimeException broken) {
      skip(reader, code, "broken, or of classes that are missing");
    }
  }

  private void skip(CodeReader reader, MethodNode code, @Nullable String why) {
    skippedMethods.add(reader.owner().flatname + "." + code.name + "(): " + why);
  }

  /** The method that an instruction names, past the bridges that the compiler put in its way. */
  @Nullable MethodSymbol callee(
      ClassSymbol from, String owner, String name, String descriptor, boolean isStatic) {
    ClassSymbol type = names.type(from, owner);
    if (type == null) {
      return null;
    }
    MethodSymbol found = names.method(type, name, descriptor);
    if (found == null) {
      ClassFile file = files.of(type);
      return file == null || file.method(name, descriptor) == null
          ? null
          : names.synthesize(type, name, descriptor, isStatic);
    }
    return (found.flags() & Flags.BRIDGE) == 0 ? found : bridged(found);
  }

  private static MethodSymbol bridged(MethodSymbol bridge) {
    MethodSymbol found = null;
    for (Symbol member : bridge.owner.members().getSymbolsByName(bridge.name)) {
      if (member instanceof MethodSymbol method
          && (method.flags() & Flags.BRIDGE) == 0
          && method.params().size() == bridge.params().size()) {
        if (found != null) {
          return bridge;
        }
        found = method;
      }
    }
    return found == null ? bridge : found;
  }

  /** Text and numbers lead nowhere. */
  static boolean isIgnored(String owner) {
    return switch (owner) {
      case "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/StringBuffer",
          "java/lang/Math",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Boolean",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Byte",
          "java/lang/Short" ->
          true;
      default -> false;
    };
  }

  Body newBody(Body.Kind kind, MethodSymbol method, @Nullable Body outer, Site site) {
    Body body = new Body(nextIndex++, kind, method, outer, site);
    bodies.add(body);
    return body;
  }

  void add(Body body, @Nullable ControlFlow flow) {
    if (flow != null) {
      flows.put(body, flow);
    }
  }

  void declare(VarSymbol variable, Body body) {
    declaring.put(variable, body);
  }

  int nextIndex() {
    return nextIndex++;
  }

  Results results() {
    return results;
  }

  BinaryNames names() {
    return names;
  }
}
