package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.SampleRules;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes that do what no compiled rule does; each is refused before it is loaded. */
class ClassGateTest {

  private static final String LAMBDA =
      "rules/s/P00/LambdaPredicate0123456789ABCDEF0123456789ABCDEF";

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("exits", code -> call(code, "java/lang/System", "exit", "(I)V")),
        body("runs", code -> call(code, "java/lang/Runtime", "getRuntime", "()V")),
        body("reflects", code -> call(code, "java/lang/Class", "forName", "()V")),
        body("reads a property", code -> call(code, "java/lang/System", "getProperty", "()V")),
        body("reads the clock", code -> call(code, "java/lang/System", "nanoTime", "()V")),
        body("reaches the engine", code -> call(code, "org/kie/api/KieServices", "get", "()V")),
        body("calls itself", code -> call(code, LAMBDA, "test", "()V")),
        body(
            "reads a field",
            code -> code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "I")),
        body("makes a thread", code -> code.visitTypeInsn(Opcodes.NEW, "java/lang/Thread")),
        body("makes an array", code -> code.visitTypeInsn(Opcodes.ANEWARRAY, "java/io/File")),
        body("throws", code -> code.visitInsn(Opcodes.ATHROW)),
        body("locks", code -> code.visitInsn(Opcodes.MONITORENTER)),
        body("loops", ClassGateTest::loop),
        body("catches", ClassGateTest::handler),
        body("binds late", ClassGateTest::dynamic),
        body("holds a handle", code -> code.visitLdcInsn(handle())));
  }

  private static Arguments body(String name, Consumer<MethodVisitor> code) {
    return Arguments.of(name, code);
  }

  private static void call(MethodVisitor code, String owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  private static void loop(MethodVisitor code) {
    Label start = new Label();
    code.visitLabel(start);
    code.visitJumpInsn(Opcodes.GOTO, start);
  }

  private static void handler(MethodVisitor code) {
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, null);
    code.visitLabel(start);
    code.visitInsn(Opcodes.NOP);
    code.visitLabel(end);
  }

  private static Handle handle() {
    return new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false);
  }

  private static void dynamic(MethodVisitor code) {
    code.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", handle());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_method_that_does_something_else_is_refused(String name, Consumer<MethodVisitor> body) {
    byte[] bytes = type(LAMBDA, "java/lang/Enum", body);
    assertThat(ClassGate.violations(Map.of(LAMBDA + ".class", bytes))).isNotEmpty();
  }

  @Test
  void a_class_that_calls_nothing_passes() {
    byte[] bytes = type(LAMBDA, "java/lang/Enum", code -> code.visitInsn(Opcodes.NOP));
    assertThat(ClassGate.violations(Map.of(LAMBDA + ".class", bytes))).isEmpty();
  }

  @Test
  void names_parents_and_places_are_checked() {
    byte[] thread = type(LAMBDA, "java/lang/Thread", code -> {});
    byte[] stranger = type("rules/s/Evil", "java/lang/Object", code -> {});
    byte[] moved = type(LAMBDA, "java/lang/Enum", code -> {});
    assertThat(ClassGate.violations(Map.of(LAMBDA + ".class", thread))).isNotEmpty();
    assertThat(ClassGate.violations(Map.of("rules/s/Evil.class", stranger))).isNotEmpty();
    assertThat(ClassGate.violations(Map.of("rules/s/Other.class", moved))).isNotEmpty();
    assertThat(ClassGate.violations(Map.of())).isNotEmpty();
    assertThat(ClassGate.violations(Map.of(LAMBDA + ".class", new byte[9]))).isNotEmpty();
  }

  @Test
  void what_the_compiler_makes_of_rules_passes() {
    Map<String, byte[]> classes =
        new TreeMap<>(
            CompiledRules.of(VettedFolder.of(SampleRules.FOLDER).packages(), SampleRules.CACHE));
    assertThat(ClassGate.violations(classes)).isEmpty();
    assertThat(classes.keySet()).allMatch(path -> path.startsWith("rules/"));
  }

  private static byte[] type(String name, String parent, Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL;
    writer.visit(Opcodes.V17, access, name, null, parent, new String[0]);
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "test", "()V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(4, 4);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
