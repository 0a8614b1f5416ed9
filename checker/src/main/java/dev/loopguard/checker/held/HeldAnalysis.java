package dev.loopguard.checker.held;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.AccessPath;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.Call;
import dev.loopguard.checker.facts.FieldAccess;
import dev.loopguard.checker.facts.LoopExpressions;
import dev.loopguard.checker.facts.MainMethod;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.facts.SourceReader;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.Value;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.jspecify.annotations.Nullable;

/** What is held at the places that somebody asks about; a body is solved once, when first asked. */
public final class HeldAnalysis {
  private final Program program;
  private final Paths paths;
  private final Types types;
  private final Contracts contracts;
  private final ProcessingEnvironment environment;
  private final Effects effects;
  private final Trees trees = new Trees();
  private final Flows flows;
  private final Map<Body, Optional<BodyFlow>> solved = new HashMap<>();
  private final Map<Body, ClassFileFlow> classFileFlows = new HashMap<>();
  private final Map<Call, Held> before = new HashMap<>();
  private final Map<Body, Boolean> handingOver = new HashMap<>();
  private final CalleesFirst summaries;
  private final CalleesFirst answers;
  private final Set<Body> asking = new HashSet<>();
  private final Map<Body, Boolean> silent = new HashMap<>();
  private final Map<Body, Ways> ways = new HashMap<>();
  private final Map<Assumed, Optional<BodyFlow>> assuming = new HashMap<>();
  private final Captures captures;
  private final Collected collected;
  private final Written written;
  private final Filtered filtered;
  private int skipped;

  /** A body of which is asked what happens to something that it starts with. */
  private record Assumed(Body body, Fact fact) {}

  /** Nothing is solved yet. */
  public HeldAnalysis(
      Context context,
      Program program,
      CallGraph graph,
      Flows flows,
      Contracts contracts,
      Paths paths,
      Translation translation) {
    this.program = program;
    this.flows = flows;
    this.paths = paths;
    this.contracts = contracts;
    this.types = Types.instance(context);
    this.environment = JavacProcessingEnvironment.instance(context);
    LoopExpressions loops = new LoopExpressions(types, paths, contracts::isLoopClass);
    this.effects = new Effects(graph, contracts, paths, loops, translation, new Known());
    this.summaries = new CalleesFirst(effects::helpers, this::summary);
    this.answers = new CalleesFirst(this::askingHelpers, this::solved);
    this.captures = new Captures(program, paths, flows, effects);
    this.written = new Written(graph, flows, contracts.blocking(), paths, this::before);
    this.filtered = new Filtered(types, contracts, paths, summaries);
    this.collected = new Collected(program, graph, flows, contracts, paths, effects);
  }

  /** What is held just before a call, as far as its own body shows. */
  public Held before(Call call) {
    Held known = before.get(call);
    if (known == null) {
      known = findBefore(call);
      before.put(call, known);
    }
    return known;
  }

  /**
   * The same where the call passes certain values.
   *
   * @param passed what arguments are known to be that are booleans, by their position
   */
  public Held before(Call call, Map<Integer, Boolean> passed) {
    Held held = before(call);
    JCTree tree = call.site().tree();
    if (passed.isEmpty()
        || !held.reachable()
        || tree == null
        || call.implicit()
        || isUneventful(call.body())) {
      return held;
    }
    BodyFlow flow = flow(call.body());
    return flow == null ? held : flow.passing(held, tree, passed);
  }

  private Held findBefore(Call call) {
    Held held = flowBefore(call);
    Set<Fact> fresh = ofReceiver(call);
    fresh.addAll(effects.byItself(call));
    fresh.addAll(collected.at(call, held.facts()));
    fresh.addAll(written.of(call.body()));
    fresh.addAll(filtered.at(call.body()));
    if (!held.reachable() || fresh.isEmpty()) {
      return held;
    }
    Set<Fact> facts = new LinkedHashSet<>(held.facts());
    facts.addAll(fresh);
    return new Held(true, facts);
  }

  private Held flowBefore(Call call) {
    JCTree tree = call.site().tree();
    if (tree == null) {
      return classFileFlow(call.body()).before(call);
    } else if (isUneventful(call.body())) {
      return Held.NOTHING;
    }
    BodyFlow flow = flow(call.body());
    if (flow == null) {
      return Held.NOTHING;
    }
    if (call.implicit()) {
      TreePath path = path(call.site());
      return path != null && path.getLeaf() instanceof JCTry around
          ? flow.beforeClose(around, tree)
          : flow.before(tree);
    }
    return flow.before(tree);
  }

  /** What is held just before an expression is evaluated. */
  private Set<Fact> before(Body body, JCTree tree) {
    BodyFlow flow = isUneventful(body) ? null : flow(body);
    return flow == null ? Set.of() : flow.before(tree).facts();
  }

  /** What holds of a receiver that the expression before the dot has just made. */
  private Set<Fact> ofReceiver(Call call) {
    Call maker =
        call.receiver() instanceof Value.Result result
            ? result.call()
            : call.receiver() instanceof Value.Created made ? made.creation().construction() : null;
    Set<Fact> facts = new LinkedHashSet<>();
    if (maker == null) {
      return facts;
    }
    AccessPath name = paths.of(call.receiver());
    for (Fact fact : effects.of(maker).told().ofResult()) {
      AccessPath loop = fact.loop() == null || name == null ? null : fact.loop().from(name, 0);
      facts.add(fact.withLoop(loop));
    }
    return facts;
  }

  /**
   * The loops that the code of a thread runs, and that are its own therefore; null where nobody
   * knows that code.
   */
  public @Nullable Set<Fact> loopsOf(Value thread) {
    return effects.loopsOf(thread);
  }

  /** True if a loop that was the caller's own when a body was entered no longer is at a call. */
  public boolean isGivenAway(Call call, String role, AccessPath loop) {
    Body body = call.body();
    JCTree tree = call.site().tree();
    if (tree == null || call.implicit() || !handsOver(body)) {
      return false;
    }
    Fact own = new Fact(role, loop, Fact.Basis.OWNED);
    BodyFlow flow =
        assuming
            .computeIfAbsent(new Assumed(body, own), a -> Optional.ofNullable(solve(body, own)))
            .orElse(null);
    Held held = flow == null ? Held.UNREACHABLE : flow.before(tree);
    return held.reachable() && !held.facts().contains(own);
  }

  /** True if anything in a body gives a loop to another thread. */
  private boolean handsOver(Body body) {
    Boolean known = handingOver.get(body);
    if (known == null) {
      known = body.calls().stream().anyMatch(effects::handsOver);
      handingOver.put(body, known);
    }
    return known;
  }

  /** What is held just before a field is read or written. */
  public Held before(FieldAccess access) {
    JCTree tree = access.site().tree();
    if (tree == null) {
      return classFileFlow(access.body()).before(access);
    } else if (isUneventful(access.body())) {
      return Held.NOTHING;
    }
    BodyFlow flow = flow(access.body());
    return flow == null ? Held.NOTHING : flow.before(tree);
  }

  /** How many bodies could not be analysed: nothing is taken to be held in them. */
  public int skipped() {
    return skipped;
  }

  private final class Known implements Summaries {
    @Override
    public Summary of(Body body) {
      return summaries.of(body);
    }

    @Override
    public Summary ofTelling(Body body) {
      Summary summary = summaries.of(body);
      return asking.contains(body) ? answers.of(body) : summary;
    }
  }

  private Summary summary(Body body) {
    if (program.flow(body) != null) {
      return classFileFlow(body).summary();
    } else if (body.kind() == Body.Kind.REFERENCE) {
      return ofReference(body);
    } else if (body.site().tree() == null) {
      return Summary.NOTHING; // a library's method that could not be read
    } else if (!isSilent(body)) {
      return solved(body);
    }
    if (ways(body).askParameters()) {
      asking.add(body);
    }
    return ways(body).leadBack() ? Summary.NOTHING : Summary.NO_RETURN;
  }

  private List<Body> askingHelpers(Body body) {
    return effects.helpers(body).stream().filter(asking::contains).toList();
  }

  private Summary solved(Body body) {
    BodyFlow flow = flow(body);
    return flow == null ? Summary.NOTHING : flow.summary();
  }

  /** A method reference is one call and returns what that returns. */
  private Summary ofReference(Body body) {
    return body.calls().size() == 1 ? effects.of(body.calls().get(0)).told() : Summary.NOTHING;
  }

  /** True if nothing in a body tells of a thread or shuts off a way: as in almost all of them. */
  private boolean isUneventful(Body body) {
    return isSilent(body) && ways(body).areOpen();
  }

  /** True if nothing in a body tells of a thread, unless it shuts off a way. */
  private boolean isSilent(Body body) {
    Boolean known = silent.get(body);
    if (known == null) {
      known =
          start(body).isEmpty()
              && body.calls().stream().allMatch(effects::isNone)
              && captures.of(body).isEmpty();
      silent.put(body, known);
    }
    return known;
  }

  private Ways ways(Body body) {
    return ways.computeIfAbsent(body, b -> Ways.through(Objects.requireNonNull(b.site().tree())));
  }

  private ClassFileFlow classFileFlow(Body body) {
    ClassFileFlow flow = classFileFlows.get(body);
    if (flow == null) {
      flow = new ClassFileFlow(body, program.flow(body), effects, paths);
      classFileFlows.put(body, flow);
    }
    return flow;
  }

  private @Nullable BodyFlow flow(Body body) {
    Optional<BodyFlow> known = solved.get(body);
    if (known == null) {
      known = Optional.ofNullable(solve(body, null));
      solved.put(body, known);
    }
    return known.orElse(null);
  }

  private @Nullable BodyFlow solve(Body body, @Nullable Fact assumed) {
    List<TreePath> code = code(body);
    if (code.isEmpty()) {
      return null;
    }
    Set<Fact> start = start(body);
    if (assumed != null) {
      start.add(assumed);
    }
    BodyFlow flow = new BodyFlow(body, start);
    Spelling spelling = new Spelling(program, paths, types, contracts::returned, body.home());
    Map<JCTree, Set<Fact>> joinedLoops = JoinedLoops.in(body, program, effects.endings());
    try {
      for (TreePath path : code) {
        UnderlyingAST underlying = underlying(path);
        TreePath inner =
            underlying.getCode() == path.getLeaf()
                ? path
                : new TreePath(path, underlying.getCode());
        // Assertions count: switched off they check nothing, but say what the author knows.
        ControlFlowGraph graph = CFGBuilder.build(inner, underlying, true, false, environment);
        flow.add(graph, new HeldTransfer(effects, spelling, paths, captures.of(body), joinedLoops));
      }
      return flow;
    } catch (RuntimeException | LinkageError | AssertionError e) {
      // A construct that the library does not know: nothing is held, and the build goes on.
      skipped++;
      return null;
    }
  }

  /** What is held where a body begins: main comes after its class's static initialiser. */
  private Set<Fact> start(Body body) {
    Set<Fact> start = new LinkedHashSet<>(effects.onEntry(body));
    Body before = body.kind() == Body.Kind.METHOD ? program.staticInitialiser(body.type()) : null;
    if (before != null && MainMethod.is(body.method())) {
      start.addAll(summaries.of(before).onReturn());
    }
    return start;
  }

  /** What runs, in this order: the members of a class that initialise it, or one piece of code. */
  private List<TreePath> code(Body body) {
    TreePath path = path(body.site());
    if (path == null) {
      return List.of();
    }
    if (body.kind() != Body.Kind.INITIALISER) {
      return List.of(path);
    }
    List<TreePath> members = new ArrayList<>();
    for (JCTree member : ((JCClassDecl) path.getLeaf()).defs) {
      if (SourceReader.isInitialiser(member, body.method().isStatic())) {
        members.add(new TreePath(path, member));
      }
    }
    return members;
  }

  private @Nullable TreePath path(Site site) {
    return site.tree() == null || site.unit() == null ? null : trees.path(site.unit(), site.tree());
  }

  private static UnderlyingAST underlying(TreePath path) {
    ClassTree type = Trees.enclosing(path, ClassTree.class);
    if (type == null) {
      throw new IllegalArgumentException("no class around " + path.getLeaf());
    }
    if (path.getLeaf() instanceof JCMethodDecl method) {
      return new UnderlyingAST.CFGMethod(method, type);
    }
    return path.getLeaf() instanceof JCLambda lambda
        ? new UnderlyingAST.CFGLambda(lambda, type, Trees.enclosing(path, MethodTree.class))
        : new UnderlyingAST.CFGStatement(path.getLeaf(), type);
  }
}
