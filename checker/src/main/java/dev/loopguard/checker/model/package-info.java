/**
 * What is declared about threads? Annotations in source and class files and facts in stub files, in
 * one form: {@link dev.loopguard.checker.model.Contracts} answers for any symbol that javac knows.
 *
 * <h2>Who wins</h2>
 *
 * The innermost: a method's own annotation, its type's (instance methods only), what it inherits
 * from the methods it overrides, its package's. On one declaration an annotation in code outweighs
 * a stub, and a user's stub outweighs a built-in one. An annotation type that carries one of our
 * annotations, in code or in a stub, is another spelling of it. A package's annotation does not
 * reach into the local and anonymous classes of a method: they are part of that method's body.
 *
 * <h2>Stub files</h2>
 *
 * A stub file is a Java file of declarations without bodies or initialisers, one package a file.
 * Simple names of types are looked up among the type variables, the imports, the types around, the
 * file's own package and {@code java.lang}. Our annotations need no import. An annotation type in a
 * stub that carries one of ours may be used in stubs as in code, and need not exist outside. What a
 * stub says, beyond what the annotations say anyway:
 *
 * <ul>
 *   <li>A function object passed to a listed method, as a parameter whose type is an interface, is
 *       invoked during the call, by the caller's thread. With {@code @AnyThread} on the parameter
 *       it is invoked by some other thread, with {@code @LoopThreadOnly} by that loop's. If the
 *       method has a parameter of type {@code java.util.concurrent.Executor} too, or of a subtype,
 *       then that executor runs the function objects whose parameters are not annotated; unless it
 *       is only looked at, as {@code @NotKept} says.
 *   <li>{@code @CallbacksOn("any thread")} on a method, known in stubs only: the function objects
 *       given later to the object that it returns are invoked by another thread, as those of {@code
 *       parallelStream()}. {@code @CallbacksOn("caller")} takes that back, as {@code sequential()}.
 *       On a boolean parameter it counts where the argument is true, and for the function objects
 *       of that call, too: {@code IRunnableContext.run(fork, …)}.
 *   <li>{@code @RunsInstead(role)} on a parameter, known in stubs only: that executor, or what
 *       these options ask for by {@code @CallbacksOn}, runs the handlers that are given with it,
 *       and not the loop of that role which their type names: {@code ChannelPipeline.addLast(group,
 *       …)}.
 *   <li>{@code @Deferred} on a type, known in stubs only: a function object given to a method that
 *       returns one of these is not invoked yet, but by a method that is called on what it returned
 *       and that returns something else: {@code Stream}, {@code Collector}, {@code ThreadLocal}.
 *   <li>{@code @Handler} on an annotation type and {@code @HandledOnAnyThread} on a type, known in
 *       stubs only: any thread enters the methods that carry that annotation and whose first
 *       parameter is of that type, as Bukkit's {@code @EventHandler} of an asynchronous event.
 *   <li>{@code @RunsIn("log callback")} on a method, known in stubs only: it, and what overrides
 *       it, is entered in that context. {@code @NotIn("log callback")} on a method, type or package
 *       forbids it there, as {@code @NotInLogCallback} does, and {@code @RunsInIf} says that a
 *       method's result tells whether the current thread is in the context.
 *   <li>{@code @EnsuresLoopThread(takesOver = true)}, known in stubs only: whoever calls the method
 *       becomes the loop's thread, and the body that calls it is on it from its start.
 *   <li>{@code @MakesLoopIfNone(role)} on a method or constructor, known in stubs only: whoever
 *       calls it makes the loop where there is none, and is its thread from then on. That is
 *       believed of {@code main} alone: another thread may come second.
 *   <li>A method that the listed type only inherits may be listed, too: what is said of it counts
 *       for overrides in that type's heirs, what is said of its parameters for calls through it.
 *   <li>{@code @NonBlocking} on a method or type, known in stubs only: it is believed not to block.
 *   <li>What stands for a thread, on methods and known in stubs only: {@code @OfLoopThread(role)},
 *       that what is returned is the loop's (its thread, its looper) or null;
 *       {@code @OfCurrentThread}, that it is the current thread's; {@code @OfSameThread}, that it
 *       is of the thread that the object is of on which the method is called, or for a boolean,
 *       that it says whether that is the current thread. Where one of the loop equals one of the
 *       current thread, the current thread is the loop's.
 *   <li>About sources that somebody subscribes to, known in stubs only: {@code @Subscribed} on
 *       their type, {@code @ThenOn} and {@code @StartsOn} on a parameter, a scheduler, that decides
 *       where their functions run: from there on, or where nothing before it has decided.
 *   <li>{@code @Filters} on a method, known in stubs only: what comes out of the object that it
 *       returns is what its argument, a predicate, has said yes to, as of {@code Stream.filter()}.
 *   <li>{@code @Maps} on a method, known in stubs only: what it returns holds what its argument, a
 *       function, has returned, and nothing else, as of {@code Stream.map()}.
 *   <li>{@code @Fires} on a method, known in stubs only: the function objects that its object has
 *       been given by methods that are not listed are invoked by this one's caller, as the
 *       listeners of a {@code PropertyChangeSupport}. Of a library's subclass nobody knows, unless
 *       it lists the method, too, even if it only inherits it; and of an interface, as {@code
 *       ObservableList}, it is believed of whatever is known as one.
 *   <li>{@code @NotKept} on a parameter, known in stubs only: what is passed there is only looked
 *       at, as what a collection is asked to remove. Of any other argument that is not invoked it
 *       is taken for granted that the object keeps it.
 *   <li>{@code @Filled} on a parameter, known in stubs only: what the object holds is put into what
 *       is passed there, as by {@code BlockingQueue.drainTo()}.
 *   <li>{@code @Returned} on a parameter, known in stubs only: what is passed there is what the
 *       method returns, as with {@code Objects.requireNonNull()}.
 *   <li>{@code @Target} on an annotation type: elsewhere that annotation is no spelling of ours.
 *   <li>About waiting, known in stubs only: {@code @Timeout} on a parameter, that nothing is waited
 *       for where it is zero; {@code @EnsuresDoneIf(result = true)} on a method, that there is
 *       nothing to wait for on an object where it returned that, for good; {@code @EnsuresReadyIf},
 *       the same until somebody takes what is there; {@code @NeverBlocks} on a type, constructor or
 *       method, that nothing that it is or makes blocks, or only not the methods that it names;
 *       {@code @WhenDone} on a method, that it is run by its object when that is done, on a type,
 *       that the function objects given to one are, and on a parameter, that the one passed there
 *       is; {@code @Done} on a parameter, that what is passed there is done; {@code @Completes} on
 *       a method, that its caller makes it done, and runs those; {@code @DoneWhenAll} on a method,
 *       that what it returns is done only when all of its arguments are.
 *   <li>{@code @EnsuresEnded} on a method, known in stubs only: once it returned, the threads have
 *       ended that its object is, or that run what it is given; {@code @EnsuresEndedIf(result =
 *       true)}, where it returned that. Then there is nothing to wait for on it either.
 *   <li>{@code @AnyThread} on a method makes its overrides roots: {@code TimerTask.run()}.
 *   <li>On a method of a loop-only type it is an exception from the type's rule, and overrides
 *       inherit neither: {@code Component.repaint()}.
 *   <li>A listed method does not block unless it is marked {@code @Blocking} there, even if it
 *       overrides one that does: {@code ByteArrayInputStream.read()}. An override in source does
 *       not inherit a stub's {@code @Blocking}: its body is there to be read.
 * </ul>
 *
 * A class that is not on the class path is skipped. In a user's or a library's file it is an error
 * if its package is there, and so is a member that its class does not have; the built-in files
 * cover many versions of the libraries that they model, so there it is not. A library's files are
 * those under {@code META-INF/loopguard/} in its jar. A built-in file is read where its package can
 * be named; {@code index} lists them, {@code on-request} those that count only when asked for.
 */
@NullMarked
package dev.loopguard.checker.model;

import org.jspecify.annotations.NullMarked;
