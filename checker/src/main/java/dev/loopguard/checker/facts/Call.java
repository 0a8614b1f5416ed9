package dev.loopguard.checker.facts;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a method or constructor. Compared by identity. */
public final class Call {
  /** How the callee is found. */
  public enum Kind {
    /** By the receiver's class. */
    VIRTUAL,
    /** {@code super.m()}: exactly the method named, on {@code this}. */
    SUPER,
    STATIC,
    /** {@code new T()}. */
    NEW,
    /** {@code this(...)}, {@code super(...)}, or a constructor's run of the initialisers. */
    CONSTRUCTION
  }

  private final int index;
  private final Body body;
  private final Kind kind;
  private final MethodSymbol callee;
  private final @Nullable Value receiver;
  private final List<ClassSymbol> receiverTypes;
  private final List<Value> arguments;
  private final Type type;
  private final boolean implicit;
  private final Site site;

  public Call(
      int index,
      Body body,
      Kind kind,
      MethodSymbol callee,
      @Nullable Value receiver,
      List<ClassSymbol> receiverTypes,
      List<Value> arguments,
      Type type,
      boolean implicit,
      Site site) {
    this.index = index;
    this.body = body;
    this.kind = kind;
    this.callee = callee;
    this.receiver = receiver;
    this.receiverTypes = receiverTypes;
    this.arguments = arguments;
    this.type = type;
    this.implicit = implicit;
    this.site = site;
  }

  /** The same call with other values in it. */
  public Call with(@Nullable Value otherReceiver, List<Value> otherArguments) {
    return new Call(
        index,
        body,
        kind,
        callee,
        otherReceiver,
        receiverTypes,
        otherArguments,
        type,
        implicit,
        site);
  }

  public int index() {
    return index;
  }

  public Body body() {
    return body;
  }

  public Kind kind() {
    return kind;
  }

  /** The method named at the call: what runs may override it. */
  public MethodSymbol callee() {
    return callee;
  }

  /** Null for a static call, and for {@code new} of a class without an outer instance. */
  public @Nullable Value receiver() {
    return receiver;
  }

  /** The classes that the receiver surely is an instance of; empty where none is known. */
  public List<ClassSymbol> receiverTypes() {
    return receiverTypes;
  }

  /** As written: those of a variable-arity call are not gathered. */
  public List<Value> arguments() {
    return arguments;
  }

  /** The parameter of the callee that takes the argument: the last one takes all that follow. */
  public int parameterOf(int argument) {
    return Math.min(argument, callee.type.getParameterTypes().size() - 1);
  }

  /** The type of the call as an expression. */
  public Type type() {
    return type;
  }

  /** Written by the language, not by the programmer: {@code close()}, {@code next()}. */
  public boolean implicit() {
    return implicit;
  }

  public Site site() {
    return site;
  }

  @Override
  public String toString() {
    return callee.owner + "." + callee.name + " at " + site.file() + ":" + site.line();
  }
}
