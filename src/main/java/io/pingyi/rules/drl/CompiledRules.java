package io.pingyi.rules.drl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    Map<String, byte[]> classes = new TreeMap<>();
    Map<String, String> missing = new TreeMap<>();
    packages.forEach(
        (name, drl) -> {
          Map<String, byte[]> cached = cache(name, drl, cacheDir).read();
          if (cached.isEmpty() || !ClassGate.violations(cached).isEmpty()) {
            missing.put(name, drl);
          } else {
            classes.putAll(cached);
          }
        });
    if (!missing.isEmpty()) {
      classes.putAll(compile(missing, cacheDir));
    }
    return classes;
  }

  /** Every package is kept by itself: an edit of one rubric leaves the others compiled. */
  private static ClassCache cache(String name, String drl, Path cacheDir) {
    return new ClassCache(cacheDir, ClassCache.key(Map.of(name, drl)));
  }

  private static Map<String, byte[]> compile(Map<String, String> packages, Path cacheDir) {
    Map<String, byte[]> classes = RuleCompiler.compile(packages);
    List<String> violations = ClassGate.violations(classes);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("compiled rules refused: " + violations);
    }
    packages.forEach(
        (name, drl) -> {
          Map<String, byte[]> own = new TreeMap<>(classes);
          own.keySet().removeIf(path -> !path.startsWith(name.replace('.', '/') + "/"));
          cache(name, drl, cacheDir).write(own);
        });
    return classes;
  }
}
