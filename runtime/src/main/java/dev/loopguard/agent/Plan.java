package dev.loopguard.agent;

import dev.loopguard.agent.Outline.MethodOutline;
import dev.loopguard.agent.Rules.Declared;
import dev.loopguard.agent.Rules.FieldRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Where in one class which assertion is to stand. */
final class Plan {
  private static final int FIELD_REFERENCE = 9;
  private static final int INVOKE_DYNAMIC = 18;

  private final Outline type;
  private final Rules rules;
  private final Map<String, Assertion> ofMethods = new HashMap<>();
  private final Map<String, Assertion> ofFields = new HashMap<>();
  private final Map<Survey.Reference, Assertion> ofReferences = new HashMap<>();
  private final Map<String, Inherited> inherited = new TreeMap<>();
  private @Nullable Survey survey;

  /** A method that is only inherited, and has a rule only here. */
  record Inherited(MethodOutline method, String superclass, Assertion assertion) {}

  private Plan(Outline type, Rules rules) {
    this.type = type;
    this.rules = rules;
  }

  static Plan of(ClassReader file, Outline type, Outlines outlines) {
    Plan plan = new Plan(type, new Rules(outlines));
    for (MethodOutline method : type.methods().values()) {
      plan.addMethod(method);
    }
    plan.addInherited(outlines);
    boolean[] uses = plan.uses(file);
    if (uses[0] || uses[1]) {
      Survey survey = Survey.of(file);
      plan.survey = survey;
      survey.lambdas().forEach((body, implemented) -> plan.addLambda(body, implemented, outlines));
      survey.references().forEach(reference -> plan.addReference(reference, outlines));
    }
    return plan;
  }

  boolean isEmpty() {
    return ofMethods.isEmpty()
        && ofFields.isEmpty()
        && ofReferences.isEmpty()
        && inherited.isEmpty();
  }

  /** Whether something is to be asserted in the middle of methods. */
  boolean isInsideMethods() {
    return !ofFields.isEmpty() || !ofReferences.isEmpty();
  }

  /** The assertion that a method begins with, or null. */
  @Nullable Assertion ofMethod(String key) {
    return ofMethods.get(key);
  }

  /** The assertion before what a method reference refers to, or null. */
  @Nullable Assertion ofReference(Survey.Reference reference) {
    return ofReferences.get(reference);
  }

  /** By the key of the method. */
  Map<String, Inherited> inherited() {
    return inherited;
  }

  /** The assertion that an access to a field in a method begins with, or null. */
  @Nullable Assertion ofField(String owner, String field, String inMethod) {
    Assertion assertion = ofFields.get(owner + '.' + field);
    boolean exempt =
        assertion != null
            && assertion.declaring().equals(type.name())
            && survey != null
            && survey.isConstruction(inMethod);
    return exempt ? null : assertion;
  }

  private void addMethod(MethodOutline method) {
    boolean hasCode = (method.access() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    if (!hasCode || method.tellsThread() || method.name().equals("<clinit>")) {
      return;
    }
    Declared declared = rules.of(type, method);
    if (declared != null && !declared.rule().anyThread()) {
      boolean ofThis = !method.isStatic() && rules.isLoop(declared.owner());
      ofMethods.put(
          Outline.key(method.name(), method.descriptor()),
          Assertion.ofMethod(type, method, declared, ofThis));
    }
  }

  /**
   * Adds what a superclass implements for an interface that it knows nothing of. Where it does know
   * the interface, its own method has the rule.
   */
  private void addInherited(Outlines outlines) {
    if (type.isInterface() || type.supertypes().isEmpty()) {
      return;
    }
    String superclass = type.supertypes().get(0);
    Set<String> old = outlines.supertypes(superclass);
    for (String name : outlines.supertypes(type.name())) {
      Outline supertype = outlines.get(name);
      if (supertype.isInterface() && !old.contains(name)) {
        supertype.methods().keySet().forEach(key -> addInherited(superclass, key, outlines));
      }
    }
  }

  private void addInherited(String superclass, String key, Outlines outlines) {
    String called = type.bridges().getOrDefault(key, key);
    Declared declared = rules.ofMember(type, key);
    if (declared == null || declared.rule().anyThread() || type.methods().containsKey(called)) {
      return;
    }
    for (String name = superclass; name != null; name = outlines.get(name).superclass()) {
      MethodOutline method = outlines.get(name).methods().get(called);
      if (method != null) {
        if (method.canBeOverridden() && rules.of(outlines.get(name), method) == null) {
          Assertion assertion =
              Assertion.ofMethod(type, method, declared, rules.isLoop(declared.owner()));
          inherited.put(called, new Inherited(method, superclass, assertion));
          if (!called.equals(key)) {
            // The bridge calls the superclass, and not what is added here.
            ofMethods.put(key, assertion);
          }
        }
        return;
      }
    }
  }

  /** A lambda has the rule of the interface that it implements, if that needs no {@code this}. */
  private void addLambda(String body, Survey.FunctionObject implemented, Outlines outlines) {
    Assertion assertion = ofFunction(implemented, outlines);
    if (assertion != null && type.methods().containsKey(body)) {
      ofMethods.put(body, assertion);
    }
  }

  /** As a lambda that does nothing but to call what it refers to. */
  private void addReference(Survey.Reference reference, Outlines outlines) {
    Assertion assertion = ofFunction(reference.implemented(), outlines);
    if (assertion != null) {
      ofReferences.put(reference, assertion);
    }
  }

  private @Nullable Assertion ofFunction(Survey.FunctionObject implemented, Outlines outlines) {
    Outline functional = outlines.get(implemented.type());
    Declared declared =
        rules.ofMember(functional, Outline.key(implemented.method(), implemented.descriptor()));
    return declared == null || declared.rule().anyThread() || !declared.rule().value().isEmpty()
        ? null
        : Assertion.ofRole(declared.owner(), declared.method(), declared.rule().role());
  }

  /** Whether the constant pool names a field with a rule, and whether it makes function objects. */
  private boolean[] uses(ClassReader file) {
    boolean[] uses = new boolean[2];
    char[] buffer = new char[file.getMaxStringLength()];
    for (int i = 1; i < file.getItemCount(); i++) {
      int at = file.getItem(i);
      if (at == 0) {
        continue;
      }
      int tag = file.readByte(at - 1);
      if (tag == INVOKE_DYNAMIC) {
        uses[1] = true;
      } else if (tag == FIELD_REFERENCE) {
        String owner = file.readClass(at, buffer);
        String field = file.readUTF8(file.getItem(file.readUnsignedShort(at + 2)), buffer);
        uses[0] |= addField(owner, field);
      }
    }
    return uses;
  }

  private boolean addField(String owner, String field) {
    FieldRule rule = Outlines.isOfTheJdk(owner) ? null : rules.ofField(owner, field);
    if (rule == null) {
      return false;
    }
    ofFields.put(owner + '.' + field, Assertion.ofField(owner, field, rule));
    return true;
  }

  static List<String> parameterTypes(String descriptor) {
    return List.of(Type.getArgumentTypes(descriptor)).stream().map(Type::getClassName).toList();
  }
}
