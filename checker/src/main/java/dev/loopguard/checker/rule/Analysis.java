package dev.loopguard.checker.rule;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import dev.loopguard.checker.facts.Body;
import dev.loopguard.checker.facts.LoopExpressions;
import dev.loopguard.checker.facts.MissingClasses;
import dev.loopguard.checker.facts.Paths;
import dev.loopguard.checker.facts.Program;
import dev.loopguard.checker.facts.Site;
import dev.loopguard.checker.facts.SourceReader;
import dev.loopguard.checker.facts.Translation;
import dev.loopguard.checker.facts.classfile.Dependencies;
import dev.loopguard.checker.graph.CallGraph;
import dev.loopguard.checker.graph.DeadCode;
import dev.loopguard.checker.graph.Flows;
import dev.loopguard.checker.held.HeldAnalysis;
import dev.loopguard.checker.model.BadOverride;
import dev.loopguard.checker.model.Contract;
import dev.loopguard.checker.model.Contracts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One program with all that is known of it, shared by the rules of one javac run. */
public final class Analysis {
  private final Contracts contracts;
  private final Program program;
  private final Paths paths;
  private final CallGraph graph;
  private final Flows flows;
  private final HeldAnalysis held;
  private final Translation translation;
  private final Unheard unheard;
  private final Difference difference;
  private final LoopExpressions loops;
  private final Entries entries;
  private final DeadCode dead;
  private final Suppression suppression = new Suppression();
  private final Map<Rule, Order> orders = new IdentityHashMap<>();
  private final Types types;

  /**
   * Reads the program that this javac run compiles; what is costly waits until it is asked for.
   *
   * @param dependencies whether to read, too, what the program uses of its class path
   */
  public Analysis(Context context, Contracts contracts, boolean dependencies) {
    this(context, contracts, read(context, contracts, dependencies));
  }

  /** For whoever has read it: as many as like may analyse one program. */
  Analysis(Context context, Contracts contracts, Program program) {
    this.types = Types.instance(context);
    this.contracts = contracts;
    this.program = program;
    this.paths = new Paths(types, program);
    this.graph = new CallGraph(types, program, contracts);
    this.flows = new Flows(graph);
    this.translation = new Translation(types, program, paths, graph::made);
    this.held = new HeldAnalysis(context, program, graph, flows, contracts, paths, translation);
    this.unheard = new Unheard(graph, paths, translation);
    this.difference = new Difference(graph, contracts, translation);
    this.loops = new LoopExpressions(types, paths, contracts::isLoopClass);
    this.entries = new Entries(graph, flows);
    this.dead = new DeadCode(graph);
  }

  private static Program read(Context context, Contracts contracts, boolean dependencies) {
    Program source = SourceReader.read(context, contracts);
    Program all = dependencies ? Dependencies.read(context, source, contracts) : source;
    return MissingClasses.met(context, all);
  }

  /** The findings of {@code LoopThreadOnly} and {@code WrongLoop}, in the order of the program. */
  public List<Finding> loopThread(boolean strict) {
    return findings(loopThreadRule(strict));
  }

  private Named loopThreadRule(boolean strict) {
    return new Named(
        new LoopThreadRule(this, new EntryPoints(program, graph.hierarchy(), strict)),
        List.of(LoopThreadRule.NAME, LoopThreadRule.WRONG_LOOP));
  }

  /** The findings of the check that a forbidden context has. */
  public List<Finding> in(ForbiddenContext context) {
    return findings(contextRule(context));
  }

  private Named contextRule(ForbiddenContext context) {
    return new Named(new ForbiddenContextRule(this, context), List.of(context.check()));
  }

  /** The findings of {@code BlockingOnLoopThread}. */
  public List<Finding> blocking() {
    return findings(blockingRule());
  }

  private Named blockingRule() {
    return new Named(new BlockingRule(this), List.of(BlockingRule.NAME));
  }

  /** The findings of {@code DebugLoggingOrder}. */
  public List<Finding> debugOrder() {
    return findings(debugOrderRule());
  }

  private Named debugOrderRule() {
    return new Named(new DebugOrderRule(this), List.of(DebugOrderRule.NAME));
  }

  /** A rule with the names of the checks that tell its bugs, the first of them first. */
  record Named(Rule rule, List<String> checks) {}

  /**
   * Why what stands in a line is reported, or is not.
   *
   * @param file how the path of the source file ends
   */
  public Explanation explain(String file, int line, boolean strict) {
    return new Explainer(this, file, line)
        .explain(
            List.of(
                loopThreadRule(strict),
                contextRule(ForbiddenContext.LOG_CALLBACK),
                blockingRule(),
                debugOrderRule()));
  }

  Search search(Rule rule, Search.Ends ends) {
    return new Search(
        rule,
        entries,
        dead,
        translation,
        unheard,
        orders.computeIfAbsent(rule, r -> new Order(r, graph)),
        held,
        suppression,
        program.unfinished(),
        ends);
  }

  Witnesses witnesses(Search search, String check) {
    return new Witnesses(search, check, suppression);
  }

  /** The methods that require a loop's thread and do not say so, in the order of the program. */
  public List<Undeclared> undeclared() {
    Rule rule = new LoopThreadRule(this, new EntryPoints(program, graph.hierarchy(), false));
    Search search = search(rule, Search.Ends.IGNORED);
    rule.sinks().forEach(search::from);
    search.run();
    return Undeclared.in(search, this).stream()
        .filter(it -> !suppression.covers(Undeclared.NAME, it.body().site().scope()))
        .sorted(Comparator.comparingInt(it -> it.body().index()))
        .toList();
  }

  private List<Finding> findings(Named named) {
    Search search = search(named.rule(), Search.Ends.IGNORED);
    List<End> ends = new ArrayList<>();
    for (Sink sink : named.rule().sinks()) {
      Search.Edge edge = search.from(sink);
      if (edge != null) {
        ends.add(new End(sink, edge));
      }
    }
    search.run();
    Map<Site, Witnesses.Candidate> told = new LinkedHashMap<>();
    for (String name : named.checks()) {
      Witnesses witnesses = witnesses(search, name);
      witnesses.tellUses(ends);
      shortestPerSite(witnesses.candidates(ends)).forEach(told::putIfAbsent);
    }
    return told.values().stream()
        .map(Witnesses.Candidate::finding)
        .sorted(
            Comparator.comparing((Finding f) -> f.site().file())
                .thenComparing(f -> f.site().line()))
        .toList();
  }

  /** One place may be a sink in several ways; it is told once. */
  private static Map<Site, Witnesses.Candidate> shortestPerSite(
      List<Witnesses.Candidate> candidates) {
    Map<Site, Witnesses.Candidate> bySite = new LinkedHashMap<>();
    for (Witnesses.Candidate candidate : candidates) {
      bySite.merge(
          candidate.place(),
          candidate,
          (kept, rival) -> rival.length() < kept.length() ? rival : kept);
    }
    return bySite;
  }

  /** What was looked at. */
  public Census census() {
    return new Surveyor(this).census();
  }

  /** The loop-only overrides of methods that were promised to any thread. */
  public List<BadOverride> badOverrides() {
    List<BadOverride> bad = new ArrayList<>();
    for (ClassSymbol type : program.types()) {
      if (program.site(type).unit() != null) {
        contracts.badOverrides(type).stream()
            .filter(b -> !suppression.silences(LoopThreadRule.NAME, b.method()))
            .forEach(bad::add);
      }
    }
    return bad;
  }

  /** The loop expressions that name nothing. */
  public List<Misnomer> misnomers() {
    List<Misnomer> found = new ArrayList<>();
    for (ClassSymbol type : program.types()) {
      if (program.site(type).unit() != null) {
        for (Symbol member : type.members().getSymbols()) {
          addMisnomer(member, found);
        }
      }
    }
    return found;
  }

  private void addMisnomer(Symbol member, List<Misnomer> found) {
    Contract contract =
        member instanceof MethodSymbol method
            ? contracts.of(method)
            : member instanceof VarSymbol field ? contracts.ofField(field) : null;
    if (contract != null
        && contract.declaredAt() == member
        && !loops.isMeaningful(contract.loop(), member)
        && !suppression.silences(LoopThreadRule.NAME, member)) {
      found.add(new Misnomer(member, contract.loop()));
    }
  }

  /**
   * The declarations in one file that silence a check by name where it has nothing to say; known
   * once the check's findings are.
   */
  public List<Symbol> unusedSuppressions(String check, CompilationUnitTree unit) {
    List<Symbol> unused = new ArrayList<>();
    new TreeScanner() {
      @Override
      public void visitClassDef(JCClassDecl tree) {
        add(tree.sym);
        super.visitClassDef(tree);
      }

      @Override
      public void visitMethodDef(JCMethodDecl tree) {
        add(tree.sym);
        super.visitMethodDef(tree);
      }

      @Override
      public void visitVarDef(JCVariableDecl tree) {
        add(tree.sym);
        super.visitVarDef(tree);
      }

      private void add(@Nullable Symbol declaration) {
        if (declaration != null && suppression.isUnused(check, declaration)) {
          unused.add(declaration);
        }
      }
    }.scan((JCTree) unit);
    return unused;
  }

  /** What a body is declared to be: a function object by the method that it implements. */
  @Nullable Contract contractOf(Body body) {
    MethodSymbol method = implemented(body);
    return method == null ? null : contracts.of(method);
  }

  /** The method whose promises a body keeps, or null where it has none. */
  @Nullable MethodSymbol implemented(Body body) {
    return switch (body.kind()) {
      case METHOD -> body.method();
      case INITIALISER -> null;
      case LAMBDA, REFERENCE -> graph.descriptor(body);
    };
  }

  /** True for the one abstract method of a functional interface. */
  boolean isFunctional(MethodSymbol method) {
    return types.isFunctionalInterface(method.owner.type)
        && types.findDescriptorSymbol(method.owner.type.tsym) == method;
  }

  public Contracts contracts() {
    return contracts;
  }

  public Program program() {
    return program;
  }

  Paths paths() {
    return paths;
  }

  CallGraph graph() {
    return graph;
  }

  Flows flows() {
    return flows;
  }

  HeldAnalysis held() {
    return held;
  }

  Translation translation() {
    return translation;
  }

  Difference difference() {
    return difference;
  }

  LoopExpressions loops() {
    return loops;
  }
}
