package io.pingyi.rules.drl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Gets verified class files of rendered rules, from the cache or by compiling. */
final class CompiledRules {

  private CompiledRules() {}

  /**
   * Class files by their path; verified, none of them loaded yet.
   *
   * @param packages DRL text by name of its package
   * @throws IllegalStateException when the compiler produced something that may not be loaded
   */
  static Map<String, byte[]> of(Map<String, String> packages, Path cacheDir) {
    ClassCache cache = new ClassCache(cacheDir, ClassCache.key(packages));
    Map<String, byte[]> cached = cache.read();
    if (!cached.isEmpty() && ClassGate.violations(cached).isEmpty()) {
      return cached;
    }
    Map<String, byte[]> classes = RuleCompiler.compile(packages);
    List<String> violations = ClassGate.violations(classes);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("compiled rules refused: " + violations);
    }
    cache.write(classes);
    return classes;
  }
}
