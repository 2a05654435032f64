package io.pingyi.rules.drl;

import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rendered rules to class files; loads and runs nothing of them. */
final class RuleCompiler {

  private static final int LONGEST_MESSAGE = 300;

  private RuleCompiler() {}

  /**
   * Class files of the rules by their path.
   *
   * @param packages DRL text by name of its package
   * @throws IllegalStateException when Drools refuses what was rendered from vetted rules: an error
   *     of this program, not of the author
   */
  static Map<String, byte[]> compile(Map<String, String> packages) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("io.pingyi", "rules", "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    packages.forEach((name, drl) -> files.write("src/main/resources/" + name + "/rules.drl", drl));
    KieBuilderImpl builder =
        (KieBuilderImpl) services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
    builder.buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      String text = builder.getResults().getMessages(Message.Level.ERROR).toString();
      throw new IllegalStateException(
          "vetted rules do not compile: "
              + text.substring(0, Math.min(LONGEST_MESSAGE, text.length())));
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModuleIgnoringErrors();
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.startsWith("rules/") && name.endsWith(".class")) {
        classes.put(name, module.getBytes(name));
      }
    }
    services.getRepository().removeKieModule(id);
    return classes;
  }
}
