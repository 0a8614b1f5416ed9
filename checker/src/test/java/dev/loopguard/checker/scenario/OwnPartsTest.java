package dev.loopguard.checker.scenario;

import static dev.loopguard.checker.scenario.Scenario.program;

import org.junit.jupiter.api.Test;

/** The nodes that a list makes for itself hang in no other list. */
final class OwnPartsTest {
  private static final String NODE =
      """
      final class Node {
        Runnable task;
        Node next;
      }
      """;

  private static final String SIMPLE =
      """
      private Node head;
      void add(Runnable task) {
        Node node = new Node();
        node.task = task;
        node.next = head;
        head = node;
      }
      """;

  private static String tasks(String more) {
    return """
    class Tasks {
      %s
      void runAll() {
        for (Node node = head; node != null; node = node.next) node.task.run();
      }
      %s
    }
    """
        .formatted(SIMPLE, more);
  }

  private static final String SERVER =
      """
      class Server {
        private final Tasks here = new Tasks();
        private final Tasks there = new Tasks();
        void start(EventBase base, Executor pool) {
          here.add(() -> base.free()); %s
          there.add(() -> System.out.println("fine"));
          base.execute(here::runAll);
          pool.execute(there::runAll);
          %s
        }
      }
      """;
  private static final String BUG = "// BUG: LoopThreadOnly";

  @Test
  void nodesOfTwoLists() {
    program(NODE, tasks(""), SERVER.formatted("", ""));
    program(NODE, tasks(""), SERVER.formatted(BUG, "pool.execute(here::runAll);"));
    program(NODE, tasks(""), SERVER.formatted("", "there.add(() -> base.free()); " + BUG));
  }

  @Test
  void nodesTakenFromAnotherList() {
    program(
        NODE,
        tasks("void take(Tasks other) { head = other.head; }"),
        SERVER.formatted(BUG, "there.take(here);"));
    program(
        NODE,
        tasks("void append(Tasks other) { other.head.next = head; }"),
        SERVER.formatted(BUG, "here.append(there);"));
  }

  @Test
  void nodesFromOutside() {
    program(
        NODE,
        tasks("Node first() { return head; } void add(Node node) { head = node; }"),
        SERVER.formatted(BUG, "there.add(here.first());"));
    program(
        NODE,
        tasks("Node first() { return head; }"),
        "class Links { static void link(Node one, Node other) { one.next = other; } }",
        SERVER.formatted(BUG, "Links.link(there.first(), here.first());"));
  }

  private static final String LISTENERS =
      """
      class Listeners<T> {
        private static final class Weak<T> {
          private final java.lang.ref.WeakReference<T> listener;
          private final Weak<T> previous;
          Weak(T listener, Weak<T> previous) {
            this.listener = new java.lang.ref.WeakReference<>(listener);
            this.previous = previous;
          }
        }
        private final List<Weak<T>> weak = new CopyOnWriteArrayList<>();
        private Weak<T> last;
        void add(T listener) {
          while (weak.remove(new Weak<T>(null, null))) {}
          last = new Weak<>(listener, last);
          weak.add(last);
        }
        void fire(Consumer<T> how) {
          for (Iterator<Weak<T>> all = weak.iterator(); all.hasNext();) {
            Weak<T> next = all.next();
            T listener = next.listener.get();
            if (listener != null) how.accept(listener);
          }
        }
        void fireOne(Consumer<T> how) {
          if (last.previous != null) how.accept(last.previous.listener.get());
        }
        %s
        static <T> Listeners<T> create() { return new Listeners<>(); }
      }
      """;
  private static final String MODELS =
      """
      class Models {
        private final Listeners<Runnable> here = Listeners.create();
        private final Listeners<Runnable> there = Listeners.create();
        void start(EventBase base, Executor pool) {
          here.add(() -> base.free()); %s
          there.add(() -> System.out.println("fine"));
          base.execute(() -> here.fire(Runnable::run));
          pool.execute(() -> there.fire(Runnable::run));
          pool.execute(() -> there.fireOne(Runnable::run));
          %s
        }
      }
      """;

  @Test
  void whatAPartIsGivenByItsConstructor() {
    program(LISTENERS.formatted(""), MODELS.formatted("", ""));
    program(
        LISTENERS.formatted(""),
        MODELS.formatted(BUG, "pool.execute(() -> here.fire(Runnable::run));"));
    program(
        LISTENERS.formatted(""),
        MODELS.formatted(BUG, "pool.execute(() -> here.fireOne(Runnable::run));"));
  }

  /** A node that a list is only asked for hangs in no list at all. */
  @Test
  void nodesThatAreOnlyLookedFor() {
    String once =
        "void addOnce(T listener) { if (isNew(listener)) add(listener); }"
            + " boolean isNew(T listener) { return !has(listener); }"
            + " boolean has(T listener) { return weak.contains(new Weak<T>(listener, null)); }";
    program(LISTENERS.formatted(once), addingOnce("", ""));
    program(
        LISTENERS.formatted(once),
        addingOnce(BUG, "pool.execute(() -> here.fire(Runnable::run));"));
  }

  private static String addingOnce(String bug, String more) {
    return MODELS.formatted(bug, more).replace("here.add(", "here.addOnce(");
  }

  @Test
  void collectionsThatOthersFill() {
    program(
        LISTENERS.formatted("void addAll(Listeners<T> other) { weak.addAll(other.weak); }"),
        MODELS.formatted(BUG, "there.addAll(here);"));
    program(
        LISTENERS.formatted("void copyTo(Listeners<T> other) { other.weak.addAll(weak); }"),
        MODELS.formatted(BUG, "here.copyTo(there);"));
    program(
        LISTENERS.formatted(
            "void fill(List<Weak<T>> all) { all.addAll(weak); }"
                + " void take(Listeners<T> other) { other.fill(weak); }"),
        MODELS.formatted(BUG, "there.take(here);"));
  }

  private static final String POOL = "class Pool { static Node shared; }";

  @Test
  void nodesThroughAStaticField() {
    program(
        NODE,
        POOL,
        tasks("void share() { Pool.shared = head; } void unshare() { head = Pool.shared; }"),
        SERVER.formatted(BUG, "here.share(); there.unshare();"));
  }

  @Test
  void nodesThroughAnOuterInstance() {
    program(
        NODE,
        "class Outer { Node shared;"
            + tasks("void share() { shared = head; } void unshare() { head = shared; }")
            + "}",
        SERVER
            .replace("new Tasks()", "outer.new Tasks()")
            .replace("Tasks ", "Outer.Tasks ")
            .replace("class Server {", "class Server { private final Outer outer = new Outer();")
            .formatted(BUG, "here.share(); there.unshare();"));
  }

  @Test
  void nodesOutOfAnotherClass() {
    program(
        NODE,
        tasks("Node first() { return head; } void take(Tasks other) { head = Links.of(other); }"),
        "class Links { static Node of(Tasks tasks) { return tasks.first(); } }",
        SERVER.formatted(BUG, "there.take(here);"));
    program(
        NODE,
        tasks(
            "Node first() { return head; } private final Links links = new Links();"
                + " void take(Tasks other) { head = links.of(other); }"),
        "class Links { Node of(Tasks tasks) { return tasks.first(); } }",
        SERVER.formatted(BUG, "there.take(here);"));
    program(
        NODE,
        tasks(
            "private final Node[] slots = new Node[1];"
                + " void take(Tasks other) { slots[0] = other.head; head = slots[0]; }"),
        SERVER.formatted(BUG, "there.take(here);"));
  }

  @Test
  void nodesThatOthersCut() {
    program(
        NODE,
        tasks("Node first() { return head; }"),
        "class Links { static void cut(Node node) { node.next = null; } }",
        SERVER.formatted("", "Links.cut(there.first());"));
  }

  @Test
  void nodesInLists() {
    String kept =
        """
        private final List<Node> nodes = new ArrayList<>();
        private final Map<String, Node> byName = new HashMap<>();
        void keep(Runnable task) {
          Node node = new Node();
          node.task = task;
          nodes.add(node);
          byName.put("a", node);
          nodes.get(0).next = byName.get("a");
          head = nodes.get(0);
        }
        """;
    program(NODE, tasks(kept), SERVER.replace(".add(", ".keep(").formatted("", ""));
    program(
        NODE,
        tasks(kept + "void take(Tasks other) { nodes.add(other.head); }"),
        SERVER.replace(".add(", ".keep(").formatted(BUG, "there.take(here);"));
  }

  @Test
  void nodesMadeOfTheNext() {
    String node =
        """
        final class Node {
          Runnable task;
          Node next;
          Node() {}
          Node(Node next) { this.next = next; }
          %s
        }
        """;
    String push =
        " void push(Runnable task) { Node node = new Node(head); node.task = task; head = node; }";
    program(node.formatted(""), tasks(push), SERVER.replace(".add(", ".push(").formatted("", ""));
    program(
        node.formatted("Node(Node next, Node other) { other.next = next; }"),
        tasks(
            push
                + " Node first() { return head; }"
                + " void join(Tasks other) { new Node(other.first(), head); }"),
        SERVER.replace(".add(", ".push(").formatted(BUG, "there.join(here);"));
  }

  private static String keeping(String list, String more) {
    return tasks(
        """
        private %s nodes = new %s();
        void keep(Runnable task) {
          Node node = new Node();
          node.task = task;
          nodes.add(node);
        }
        void runKept() {
          nodes.removeIf(node -> node.task == null);
          nodes.get(0).task.run();
        }
        %s
        """
            .formatted(list, list, more));
  }

  private static final String KEEPER =
      SERVER.replace(".add(", ".keep(").replace("::runAll", "::runKept");

  /** What a list is made of is in it, also where the program has its own name for the list. */
  @Test
  void listsOfAClassOfTheProgram() {
    String nodes =
        """
        class Nodes extends ArrayList<Node> {
          Nodes() {}
          Nodes(Collection<Node> all) { super(all); }
        }
        """;
    program(NODE, nodes, keeping("Nodes", ""), KEEPER.formatted("", ""));
    program(
        NODE,
        nodes,
        keeping(
            "Nodes", "void take(Tasks other) { nodes = new Nodes(List.of(other.nodes.get(0))); }"),
        KEEPER.formatted(BUG, "there.take(here);"));
  }

  @Test
  void nodesOutOfFunctions() {
    program(NODE, keeping("ArrayList<Node>", ""), KEEPER.formatted("", ""));
    program(
        NODE,
        keeping(
            "ArrayList<Node>",
            "void take(Tasks other) { nodes.replaceAll(node -> other.nodes.get(0)); }"),
        KEEPER.formatted(BUG, "there.take(here);"));
  }

  private static final String NAMED =
      """
      private final Map<String, Node> byName = new HashMap<>();
      void name(String name, Runnable task) {
        Node node = new Node();
        node.task = task;
        byName.put(name, node);
      }
      void runNamed(String name) { byName.get(name).task.run(); }
      """;
  private static final String NAMING =
      SERVER
          .replace(".add(", ".name(\"a\", ")
          .replaceAll("(\\w+)::runAll", "() -> $1.runNamed(\"a\")");

  @Test
  void nodesByNames() {
    program(NODE, tasks(NAMED), NAMING.formatted("", ""));
    program(NODE, tasks(NAMED), NAMING.formatted(BUG, "pool.execute(() -> here.runNamed(\"a\"));"));
    program(
        NODE,
        tasks(
            NAMED
                + "void take(Tasks other) {"
                + " byName.computeIfAbsent(\"b\", name -> other.byName.get(\"a\")); }"),
        NAMING.formatted(BUG, "there.take(here);"));
  }

  /** More than one node may be gathered into the last parameter of a constructor. */
  @Test
  void nodesMadeOfManyOthers() {
    String node =
        """
        final class Node {
          Runnable task;
          Node[] next;
          Node(Runnable task, Node... all) {
            this.task = task;
            this.next = all;
          }
        }
        """;
    String tasks =
        """
        class Tasks {
          private Node head;
          void add(Runnable task) { head = new Node(task, head); }
          void runAll() {
            head.next[0].task.run();
            head.next[1].task.run();
          }
          Node first() { return head; }
          %s
        }
        """;
    program(node, tasks.formatted(""), SERVER.formatted("", ""));
    program(
        node,
        tasks.formatted("void join(Tasks other) { head = new Node(null, head, other.first()); }"),
        SERVER.formatted(BUG, "there.join(here);"));
  }

  /** What belongs to an outer instance may be that of another object's, too. */
  @Test
  void nodesOfOuterInstancesThatArePartsThemselves() {
    program(
        NODE,
        """
        class Outer {
          Node shared;
          class Part { Part(Node node) { shared = node; } }
        }
        """,
        """
        class Tasks {
          private final Outer outer = new Outer();
          void put(Tasks other) { other.outer.new Part(head); }
          void runAll() { outer.shared.task.run(); }
          %s
        }
        """
            .formatted(SIMPLE),
        SERVER.formatted(BUG, "here.put(there);"));
    program(
        NODE,
        """
        class Outer {
          Node shared;
          class Tasks {
            final Outer peer = new Outer();
            void share() { shared = head; }
            void unshare() { head = peer.shared; }
            void runAll() { head.task.run(); }
            %s
          }
        }
        """
            .formatted(SIMPLE),
        """
        class Server {
          private final Outer outer = new Outer();
          private final Outer.Tasks there = outer.new Tasks();
          private final Outer.Tasks here = there.peer.new Tasks();
          void start(EventBase base, Executor pool) {
            here.add(() -> base.free()); // BUG: LoopThreadOnly
            here.share();
            there.unshare();
            pool.execute(there::runAll);
          }
        }
        """);
    program(
        NODE,
        """
        class Outer {
          Node shared;
          Outer() {}
          Outer(Node node) { shared = node; }
          class Tasks {
            Tasks share() { return new Outer(head).new Tasks(); }
            void runAll() { shared.task.run(); }
            %s
          }
        }
        """
            .formatted(SIMPLE),
        """
        class Server {
          private final Outer outer = new Outer();
          private final Outer.Tasks here = outer.new Tasks();
          void start(EventBase base, Executor pool) {
            here.add(() -> base.free()); // BUG: LoopThreadOnly
            pool.execute(here.share()::runAll);
          }
        }
        """);
  }

  @Test
  void nodesInArrays() {
    program(
        NODE,
        tasks(
            "private final Node[] slots = new Node[1];"
                + " void runSlots() { slots[0].task.run(); }"
                + " void take(Tasks other) { slots[0] = other.head; }"),
        SERVER.formatted(BUG, "there.take(here); pool.execute(there::runSlots);"));
  }

  /** What a list of the program's own gives out it need not hold. */
  @Test
  void givenOutByAnOwnList() {
    program(
        NODE,
        """
        class Bag extends ArrayList<Node> {
          static Node last;
          Node last() { return last; }
        }
        """,
        """
        class Tasks {
          private final Bag bag = new Bag();
          void add(Runnable task) {
            Node node = new Node();
            node.task = task;
            Bag.last = node;
            bag.add(node);
          }
          void runAll() { bag.last().task.run(); }
        }
        """,
        SERVER.formatted(BUG, ""));
  }

  @Test
  void nodesThatTheNodeIsAskedFor() {
    String node = "final class Node { Runnable task; Node next; Node twin; %s }";
    String swap = "Node first() { return head; } void swap() { head = head.%s; }";
    String pair = "class Links { static void pair(Node one, Node other) { one.twin = other; } }";
    String pairs = "Links.pair(there.first(), here.first()); there.swap();";
    program(
        node.formatted("Node twin() { return twin; }"),
        tasks(swap.formatted("twin()")),
        pair,
        SERVER.formatted(BUG, pairs));
  }
}
