package io.pingyi.rules.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The second gate: looks at every compiled class before any is loaded, and refuses whatever is not
 * on the list of what compiled rules consist of. It holds even if the first gate or the compiler
 * were wrong.
 */
final class ClassGate {

  private static final String OWN = "rules/[a-z]/";
  private static final Pattern LAMBDA =
      Pattern.compile(OWN + "P[0-9A-F]{2}/Lambda(Predicate|Consequence)[0-9A-F]{32}");
  private static final Pattern MODEL = Pattern.compile(OWN + "Rules[0-9A-F]{32}(RuleMethods\\d+)?");
  private static final Pattern METADATA =
      Pattern.compile(OWN + "DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?");
  private static final Set<String> SUPERS = Set.of("java/lang/Object", "java/lang/Enum");

  private ClassGate() {}

  /** What is wrong with compiled classes; empty when they may be loaded. */
  static List<String> violations(Map<String, byte[]> classes) {
    List<String> violations = new ArrayList<>();
    if (classes.isEmpty()) {
      violations.add("no classes");
    }
    classes.forEach(
        (path, bytes) -> {
          try {
            new ClassReader(bytes).accept(new Visitor(path, violations), 0);
          } catch (RuntimeException e) {
            violations.add(path + ": not a class file");
          }
        });
    return violations;
  }

  private static final class Visitor extends ClassVisitor {

    private final String path;
    private final List<String> violations;
    private AllowedCalls allowed = AllowedCalls.NONE;
    private String name = "";

    Visitor(String path, List<String> violations) {
      super(Opcodes.ASM9);
      this.path = path;
      this.violations = violations;
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = className;
      if (!path.equals(className + ".class")) {
        violations.add(path + ": holds " + className);
      }
      if (superName == null || !SUPERS.contains(superName)) {
        violations.add(path + ": extends " + superName);
      }
      if (LAMBDA.matcher(className).matches()) {
        allowed = AllowedCalls.LAMBDA;
      } else if (MODEL.matcher(className).matches()) {
        allowed = AllowedCalls.MODEL;
      } else if (METADATA.matcher(className).matches()) {
        allowed = AllowedCalls.METADATA;
      } else {
        violations.add(path + ": unexpected name");
      }
      for (String implemented : interfaces == null ? new String[0] : interfaces) {
        if (!implemented.startsWith("org/drools/model/")) {
          violations.add(path + ": implements " + implemented);
        }
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0
          || method.equals("finalize")) {
        violations.add(path + ": method " + method + " is native, synchronized or a finalizer");
      }
      boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
      return new MethodGate(name, method, bridge, allowed, violations);
    }
  }
}
