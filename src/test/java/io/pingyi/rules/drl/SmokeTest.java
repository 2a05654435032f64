package io.pingyi.rules.drl;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
  @Test
  void x(@TempDir Path t) throws Exception {
    System.out.println(RuleSets.check(Path.of("src/test/resources/rules/sample")));
    io.pingyi.rules.FaultList f = new io.pingyi.rules.FaultList();
    VettedRules v = VettedRules.read(io.pingyi.rules.RuleFolder.read(Path.of("src/test/resources/rules/sample"), f), f);
    v.packages().values().forEach(System.out::println);
    Map<String, byte[]> m = RuleCompiler.compile(v.packages());
    for (var e : m.entrySet()) {
      System.out.println(e.getKey() + " " + e.getValue().length);
      Path p = Path.of("/tmp/engcls").resolve(e.getKey());
      java.nio.file.Files.createDirectories(p.getParent());
      java.nio.file.Files.write(p, e.getValue());
    }
    RuleSets.openDraft(Path.of("src/test/resources/rules/sample"), t, LocalDate.of(2025, 12, 31));
  }
}
