package io.pingyi.rules.check;

import io.pingyi.assess.FolderCheck;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.drl.Rule;
import io.pingyi.rules.drl.VettedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the time of a check grows with the number of rules. */
@Tag("bench")
class RuleCheckBench {

  private static final Path RULES = Path.of("rules");
  private static final Pattern FILE = Pattern.compile("([A-Z]{1,2}[0-9.]*[0-9]|[A-Z]{2})-.*");

  @TempDir Path folder;

  @Test
  void time_by_number_of_rules() throws IOException {
    for (int copies : List.of(1, 1, 3, 10)) {
      Path root = folder.resolve("x" + copies);
      if (!Files.isDirectory(root)) {
        copy(root, copies);
      }
      long start = System.nanoTime();
      int faults = FolderCheck.of(root, Set.of()).size();
      double seconds = (System.nanoTime() - start) / 1e9;
      FaultList ignored = new FaultList();
      long rules =
          VettedRules.read(RuleFolder.read(root, ignored), ignored).rules().values().stream()
              .mapToLong(List<Rule>::size)
              .sum();
      System.out.printf(
          "BENCH rules check: %d rules, %.2f s, %d faults told%n", rules, seconds, faults);
    }
  }

  /** Each criterion several times, under a code of its own; the sums then miss their totals. */
  private static void copy(Path root, int copies) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RULES)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String text = Files.readString(file);
      Path target = root.resolve(RULES.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Matcher matcher = FILE.matcher(name);
      if (matcher.matches()) {
        String code = matcher.group(1);
        for (int i = 0; i < copies; i++) {
          String own = renamed(code, i);
          Files.writeString(
              target.resolveSibling(own + name.substring(code.length())),
              text.replace("\"" + code, "\"" + own).replace("," + code + "-", "," + own + "-"));
        }
      } else if (name.startsWith("criteria") || name.startsWith("findings")) {
        Files.writeString(target, table(text, copies));
      } else {
        Files.writeString(target, text);
      }
    }
  }

  private static String table(String text, int copies) {
    StringBuilder out = new StringBuilder();
    String[] lines = text.split("\n", -1);
    out.append(lines[0]).append('\n');
    for (int line = 1; line < lines.length; line++) {
      String code = lines[line].replaceFirst("[,-].*", "");
      for (int i = 0; i < copies && !code.isEmpty(); i++) {
        String own = renamed(code, i);
        String rest = lines[line].substring(code.length());
        out.append(own).append(rest.replace("," + code + ",", "," + own + ",")).append('\n');
      }
    }
    return out.toString();
  }

  /** Codes of two letters take no number behind a dot. */
  private static String renamed(String code, int copy) {
    return copy == 0 ? code : code.matches("[A-Z]{2}") ? code + (100 + copy) : code + "." + copy;
  }
}
