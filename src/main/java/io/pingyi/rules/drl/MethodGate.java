package io.pingyi.rules.drl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Checks one method of a compiled class: calls, fields, types, jumps. */
final class MethodGate extends MethodVisitor {

  private final String owner;
  private final String method;
  private final boolean bridge;
  private final AllowedCalls allowed;
  private final List<String> violations;
  private final Set<Label> passed = new HashSet<>();

  /**
   * For one method.
   *
   * @param bridge whether it was made by the compiler to call its typed twin
   */
  MethodGate(
      String owner, String method, boolean bridge, AllowedCalls allowed, List<String> violations) {
    super(Opcodes.ASM9);
    this.bridge = bridge;
    this.owner = owner;
    this.method = method;
    this.allowed = allowed;
    this.violations = violations;
  }

  private void refuse(String what) {
    violations.add(owner + "." + method + ": " + what);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String target, String name, String descriptor, boolean isInterface) {
    if (!allowed.call(owner, target, name)) {
      refuse("calls " + target + "." + name);
    }
    boolean own = target.equals(owner) && allowed == AllowedCalls.LAMBDA;
    if (own && !bridge && !name.equals("<init>")) {
      refuse("calls itself");
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String target, String name, String descriptor) {
    if (!allowed.field(target, name)) {
      refuse("uses field " + target + "." + name);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW && !allowed.type(type)) {
      refuse("makes " + type);
    }
    if (opcode == Opcodes.ANEWARRAY
        && !allowed.type(type)
        && !type.equals("java/lang/String")
        && !type.startsWith("org/drools/model/")) {
      refuse("makes an array of " + type);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    boolean thrown = opcode == Opcodes.ATHROW && allowed != AllowedCalls.METADATA;
    if (thrown || opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      refuse("throws or locks");
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    boolean concat =
        allowed == AllowedCalls.METADATA
            && bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
    if (!concat) {
      refuse("binds a call at run time");
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Handle || value instanceof ConstantDynamic) {
      refuse("loads a handle");
    }
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    if (passed.contains(label)) {
      refuse("jumps back");
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    forward(other, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    forward(other, labels);
  }

  private void forward(Label other, Label[] labels) {
    visitJumpInsn(Opcodes.GOTO, other);
    for (Label label : labels) {
      visitJumpInsn(Opcodes.GOTO, label);
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    refuse("catches");
  }
}
