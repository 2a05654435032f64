package io.pingyi.golden;

import io.pingyi.report.WorkbookDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published run in the form in which it is committed: under ASCII names, workbooks as lines of
 * cells, and without what changes with every edit of the rules folder, that is the run's number,
 * the digest of the rules, and the size and digest of the published files.
 */
final class Publication {

  private static final Map<String, String> DUMPS =
      Map.of("排名计分表.xlsx", "ranking.txt", "问题清单.xlsx", "problem-list.txt");
  private static final Pattern RUN = Pattern.compile("\"run\": \"(\\w+)\"");
  private static final Pattern RULES = Pattern.compile("\"rulesHash\": \"(\\w+)\"");
  private static final Pattern OUTPUT =
      Pattern.compile(",\\s*\"size\": \\d+,\\s*\"sha256\": \"\\w+\"(?=\\s*})");

  private final Path published;
  private final String run;
  private final String rules;

  Publication(Path published) throws IOException {
    this.published = published;
    String manifest = Files.readString(published.resolve("manifest.json"));
    this.run = first(RUN, manifest);
    this.rules = first(RULES, manifest);
  }

  /** Writes the committed form into a folder. */
  void writeTo(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(published)) {
      for (Path file : files.sorted().toList()) {
        write(file, target);
      }
    }
  }

  private void write(Path file, Path target) throws IOException {
    String name = file.getFileName().toString();
    if (DUMPS.containsKey(name)) {
      String dump = String.join("\n", WorkbookDump.of(file)) + "\n";
      Files.writeString(target.resolve(DUMPS.get(name)), anonymous(dump));
    } else if (name.equals("manifest.json")) {
      String manifest = anonymous(Files.readString(file));
      Files.writeString(target.resolve(name), OUTPUT.matcher(manifest).replaceAll(""));
    } else {
      Files.copy(file, target.resolve(name));
    }
  }

  private String anonymous(String text) {
    return text.replace(run, "(run)").replace(rules, "(rules)");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(match -> match.group(1)).findFirst().orElseThrow();
  }

  /** The bytes of the published scorecard, as text. */
  String scorecard() throws IOException {
    return Files.readString(published.resolve("scorecard.csv"), StandardCharsets.UTF_8);
  }

  /** Names of what {@link #writeTo} writes for a sound run. */
  static List<String> names() {
    return List.of(
        "ledger.csv",
        "manifest.json",
        "problem-list.txt",
        "problems.csv",
        "ranking.txt",
        "rejects.csv",
        "scorecard.csv");
  }
}
