package dev.loopguard.checker.model;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is declared about threads, for one run of javac. */
public final class Contracts {
  private final Stubs stubs;
  private final AllMarks marks;
  private final Overrides overrides;
  private final MethodFacts facts;
  private final BlockingFacts blocking;
  private final SchedulingFacts scheduling;
  private final LoopApi loopApi;
  private final ForbiddenContexts contexts;
  private final Relevance relevance;
  private final ModelledLibraries libraries;
  private final Map<MethodSymbol, Optional<Contract>> contracts = new HashMap<>();
  private final Map<MethodSymbol, List<@Nullable Optional<Contract>>> ofParameters =
      new HashMap<>();
  private final Map<MethodSymbol, List<Guarantee>> guarantees = new HashMap<>();

  private Contracts(Context context, Stubs stubs) {
    this.stubs = stubs;
    this.marks = new AllMarks(context, stubs);
    this.overrides = new Overrides(Types.instance(context));
    this.facts = new MethodFacts(stubs, marks, overrides, Types.instance(context));
    this.blocking = new BlockingFacts(stubs, marks, overrides, Types.instance(context));
    this.scheduling = new SchedulingFacts(marks, this, Types.instance(context));
    this.loopApi = new LoopApi(Types.instance(context), stubs, this);
    this.contexts = new ForbiddenContexts(marks, overrides);
    this.relevance = new Relevance(stubs, marks);
    this.libraries = new ModelledLibraries(stubs);
  }

  /**
   * Reads the stub files.
   *
   * @throws ModelException if there is anything wrong with them
   */
  public static Contracts load(Context context, ModelSources sources) {
    return new Contracts(context, Stubs.load(context, sources));
  }

  /** The promise about the thread that runs a method or constructor, or null. */
  public @Nullable Contract of(MethodSymbol method) {
    Optional<Contract> known = contracts.get(method);
    if (known == null) {
      known = Optional.ofNullable(find(method));
      contracts.put(method, known);
    }
    return known.orElse(null);
  }

  private @Nullable Contract find(MethodSymbol method) {
    if (method.name.contentEquals("getClass") && method.params().isEmpty()) {
      // Newer compilers take it for a method of the receiver's own type; it is Object's, and final.
      return null;
    }
    Contract own = marks.of(method).contract(method);
    if (own != null || !isInstanceMethod(method)) {
      return own;
    }
    ClassSymbol type = method.enclClass();
    Contract ofType = marks.of(type).contract(type);
    if (ofType != null && (!method.isPrivate() || ofType.provenance() == Provenance.DECLARED)) {
      return ofType; // A model speaks of what others can call, and not of how a library is made.
    }
    Contract ofHandler = ofHandler(method);
    if (ofHandler != null) {
      return ofHandler;
    }
    List<Contract> inherited = new ArrayList<>();
    for (MethodSymbol overridden : overrides.nearest(method)) {
      Contract through = throughSupertypes(overridden, type);
      if (through != null) {
        add(through, inherited);
      } else if (!isExceptionFromType(overridden)) {
        add(of(overridden), inherited);
      }
    }
    Contract heir = strongest(inherited);
    if (heir != null || type.isDirectlyOrIndirectlyLocal()) {
      return heir;
    }
    return marks.of(packageOf(type)).contract(packageOf(type));
  }

  /** Of a handler, which a framework finds by its annotation and calls by what it handles. */
  private @Nullable Contract ofHandler(MethodSymbol method) {
    if (method.params().isEmpty() || marks.of(method).first(MarkKind.HANDLER) == null) {
      return null;
    }
    Symbol handled = method.params().get(0).type.tsym;
    Mark mark = marks.of(handled).first(MarkKind.HANDLED_ON_ANY_THREAD);
    return mark == null
        ? null
        : new Contract(Contract.Kind.ANY_THREAD, "", "", handled, mark.provenance());
  }

  /** What stubs say of a method for those supertypes of a type that only inherit it. */
  private @Nullable Contract throughSupertypes(MethodSymbol method, ClassSymbol type) {
    for (ClassSymbol supertype : overrides.supertypes(type)) {
      Contract contract = marks.of(method, supertype).contract(method);
      if (contract != null) {
        return contract;
      }
    }
    return null;
  }

  /**
   * Whether a stub takes the method out of its loop-only type. It says that calling it is safe, and
   * nothing about what an override may do in the rest of the type: repaint() of a component.
   */
  private boolean isExceptionFromType(MethodSymbol method) {
    Contract own = marks.of(method).contract(method);
    if (own == null || own.loopOnly() || own.provenance() == Provenance.DECLARED) {
      return false;
    }
    Contract ofType = marks.of(method.owner).contract(method.owner);
    return ofType != null && ofType.loopOnly();
  }

  /** The rule about the thread that reads and writes a field, or null. */
  public @Nullable Contract ofField(VarSymbol field) {
    return marks.of(field).contract(field);
  }

  /**
   * The promise about the thread that invokes the function object passed as a parameter, or null.
   *
   * @param index counted from 0; one beyond the end means the last, as calls with variable arity do
   */
  public @Nullable Contract ofParameter(MethodSymbol method, int index) {
    List<VarSymbol> parameters = method.params();
    if (parameters.isEmpty() || index < 0) {
      return null;
    }
    int last = Math.min(index, parameters.size() - 1);
    List<@Nullable Optional<Contract>> known =
        ofParameters.computeIfAbsent(
            method, m -> new ArrayList<>(Collections.nCopies(parameters.size(), null)));
    Optional<Contract> found = known.get(last);
    if (found == null) {
      found = Optional.ofNullable(findOfParameter(method, last));
      known.set(last, found);
    }
    return found.orElse(null);
  }

  /**
   * The same for a call on an object of a type, of which stubs may say more than of the method that
   * it inherits: the {@code execute} of an {@code EventLoop}.
   */
  public @Nullable Contract ofParameter(MethodSymbol method, int index, ClassSymbol receiver) {
    int last = Math.min(index, method.params().size() - 1);
    for (ClassSymbol type : last < 0 ? List.<ClassSymbol>of() : overrides.supertypes(receiver)) {
      if (type == method.owner) {
        break;
      }
      Contract contract = marks.ofParameter(method, last, type).contract(method.params().get(last));
      if (contract != null) {
        return contract;
      }
    }
    return ofParameter(method, index);
  }

  private @Nullable Contract findOfParameter(MethodSymbol method, int last) {
    List<VarSymbol> parameters = method.params();
    Contract own = marks.ofParameter(method, last).contract(parameters.get(last));
    if (own != null || (isListed(method) && invokes(method, last))) {
      return own;
    }
    List<Contract> inherited = new ArrayList<>();
    for (MethodSymbol overridden : overrides.nearest(method)) {
      add(ofParameter(overridden, last, method.enclClass()), inherited);
    }
    return strongest(inherited);
  }

  private static void add(@Nullable Contract contract, List<Contract> contracts) {
    if (contract != null) {
      contracts.add(contract);
    }
  }

  /**
   * Of several inherited promises code outweighs models, and any thread outweighs loop-only:
   * whoever calls through that supertype was promised it.
   */
  private static @Nullable Contract strongest(List<Contract> inherited) {
    Contract strongest = null;
    for (Contract contract : inherited) {
      if (strongest == null
          || contract.provenance().compareTo(strongest.provenance()) < 0
          || (contract.provenance() == strongest.provenance()
              && contract.anyThread()
              && strongest.loopOnly())) {
        strongest = contract;
      }
    }
    return strongest;
  }

  /** Whether each call of a method makes a loop, of the thread that calls it. */
  public boolean makesLoop(MethodSymbol method) {
    return guarantees(method).stream().anyMatch(Guarantee::isOfResult);
  }

  /** What a call of the method tells about the current thread: its own word, else inherited. */
  public List<Guarantee> guarantees(MethodSymbol method) {
    List<Guarantee> known = guarantees.get(method);
    if (known == null) {
      known = List.copyOf(findGuarantees(method));
      guarantees.put(method, known);
    }
    return known;
  }

  private List<Guarantee> findGuarantees(MethodSymbol method) {
    List<Guarantee> own = marks.of(method).guarantees();
    if (!own.isEmpty()) {
      return own;
    }
    for (MethodSymbol overridden : overrides.nearest(method)) {
      List<Guarantee> inherited = guarantees(overridden);
      if (!inherited.isEmpty()) {
        return inherited;
      }
    }
    return List.of();
  }

  /**
   * Whether a stub lists the method or one that it overrides, with at least one parameter that it
   * {@link #invokes}.
   */
  public boolean isModelled(MethodSymbol method) {
    return facts.isModelled(method);
  }

  /**
   * Whether the function object passed as a parameter is invoked during the call, by the thread of
   * the caller or of the call's executor: a stub lists the parameter without annotation, and its
   * type is an interface. What is passed as an {@code Object}, or as an executor, is only carried.
   *
   * @param index as for {@link #ofParameter}
   */
  public boolean invokes(MethodSymbol method, int index) {
    return facts.invokes(method, index);
  }

  /** Whether a stub lists exactly this method: then the stub speaks for its body. */
  public boolean isListed(MethodSymbol method) {
    return facts.isListed(method);
  }

  /**
   * Whether from a call of the method on another thread may be in what the receiver runs on any
   * thread, as with {@code start()}: a stub says {@code @AnyThread} of its {@code this}.
   */
  public boolean startsReceiver(MethodSymbol method) {
    return facts.startsReceiver(method);
  }

  /** The thread of the callbacks given to what a modelled method returns; null if none is said. */
  public @Nullable CallbackThread callbacksOf(MethodSymbol method) {
    return facts.callbacksOf(method);
  }

  /** The same of whoever is given a constant; null if none is said. */
  public @Nullable CallbackThread callbacksOf(VarSymbol constant) {
    return facts.callbacksOf(constant);
  }

  /** Whether what the method returns is the current thread's: the thread itself, or its looper. */
  public boolean isOfCurrentThread(MethodSymbol method) {
    return facts.isOfCurrentThread(method);
  }

  /** Whether what the method returns is of the same thread as the object that it is called on. */
  public boolean isOfSameThread(MethodSymbol method) {
    return facts.isOfSameThread(method);
  }

  /** Whether what the method returns holds only what a predicate, its argument, has let through. */
  public boolean filters(MethodSymbol method) {
    return facts.filters(method);
  }

  /** Whether what the method returns holds what a function, its argument, has returned. */
  public boolean maps(MethodSymbol method) {
    return facts.maps(method);
  }

  /**
   * Whether the method runs the functions that its object has been given, on its caller's thread.
   */
  public boolean fires(MethodSymbol method) {
    return facts.fires(method);
  }

  /** The same of objects of exactly this class of a library, or as its interface says. */
  public boolean fires(MethodSymbol method, ClassSymbol type) {
    return facts.fires(method, type);
  }

  /** False where no method of that name does so, whatever its class. */
  public boolean mayFire(MethodSymbol method) {
    return facts.mayFire(method);
  }

  /**
   * Whether what is passed as a parameter may be found in the object later: not what it removes.
   */
  public boolean keeps(MethodSymbol method, int index) {
    return facts.keeps(method, index);
  }

  /**
   * Whether what the object holds is put into what is passed as a parameter: a queue is drained.
   */
  public boolean fills(MethodSymbol method, int index) {
    return facts.fills(method, index);
  }

  /**
   * The parameter of which the method returns the argument itself; -1 if none is known to be it.
   */
  public int returned(MethodSymbol method) {
    return facts.returned(method);
  }

  /** The same where the argument at {@code index} is true; null if that decides nothing. */
  public @Nullable CallbackThread callbacksOf(MethodSymbol method, int index) {
    return facts.callbacksOf(method, index);
  }

  /**
   * The role of the loop in whose place the argument at {@code index}, an executor or options that
   * ask for one, runs the handlers that are given with it; null if none is said.
   */
  public @Nullable String runsInstead(MethodSymbol method, int index) {
    return facts.runsInstead(method, index);
  }

  /**
   * Whether objects of the type keep what they are given until they are asked for something else
   * than more of their kind, as streams do.
   */
  public boolean defers(Type type) {
    return facts.defers(type);
  }

  /**
   * Whether objects of the type are loops: it, or a supertype, declares an instance method that
   * ensures the thread of {@code this}.
   */
  public boolean isLoopClass(ClassSymbol type) {
    return facts.isLoopClass(type);
  }

  /**
   * Whether a model says that a type, or a method or constructor of it, is loop-only; of an
   * annotation, that what carries it is.
   *
   * @param name as class files have it, with dots
   */
  public boolean isAboutLoops(String name) {
    return stubs.isAboutLoops(name);
  }

  /** Whether anything is declared of a class, or in it, that a finding could be about. */
  public boolean areAbout(ClassSymbol type) {
    return relevance.of(type);
  }

  /** Whether a class is of a library of which a built-in model says what runs on which thread. */
  public boolean isModelled(ClassSymbol type) {
    return libraries.contain(type);
  }

  /** How code is handed to a loop. */
  public LoopApi loopApi() {
    return loopApi;
  }

  /** What is declared about sources that somebody subscribes to. */
  public SchedulingFacts scheduling() {
    return scheduling;
  }

  /** What is declared about waiting. */
  public BlockingFacts blocking() {
    return blocking;
  }

  /** Whether the method is a callback that is entered in a context, {@code "log callback"}. */
  public boolean runsIn(String context, MethodSymbol method) {
    return contexts.runsIn(context, method);
  }

  /** Whether the method or constructor must not be reached from the callbacks of a context. */
  public boolean isForbiddenIn(String context, MethodSymbol method) {
    return contexts.isForbiddenIn(context, method);
  }

  /**
   * The loop-only methods of a type that override a method of any thread, and those that carry both
   * annotations or get both from their type.
   */
  public List<BadOverride> badOverrides(ClassSymbol type) {
    List<BadOverride> bad = new ArrayList<>();
    for (Symbol member : type.members().getSymbols(symbol -> symbol instanceof MethodSymbol)) {
      MethodSymbol method = (MethodSymbol) member;
      if ((method.flags() & Flags.SYNTHETIC) == 0) {
        addBadOverrides(method, bad);
      }
    }
    Collections.reverse(bad); // javac's scopes go from the last declaration to the first
    return bad;
  }

  private void addBadOverrides(MethodSymbol method, List<BadOverride> bad) {
    Contract contract = of(method);
    if (contract == null || !contract.loopOnly()) {
      return;
    }
    Symbol declaredAt = contract.declaredAt();
    Contract contradicted = marks.of(declaredAt).contradicted(declaredAt);
    if (contradicted != null && (declaredAt == method || declaredAt == method.owner)) {
      bad.add(new BadOverride(method, method, contradicted));
    }
    for (MethodSymbol overridden : overrides.nearest(method)) {
      Contract promised = of(overridden);
      if (promised != null && promised.anyThread()) {
        bad.add(new BadOverride(method, overridden, promised));
      }
    }
  }

  static boolean isInstanceMethod(MethodSymbol method) {
    return !method.isStatic() && !method.isConstructor() && method.owner instanceof ClassSymbol;
  }

  static Symbol packageOf(ClassSymbol type) {
    return type.outermostClass().owner;
  }
}
