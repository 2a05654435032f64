package io.pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the tutorial of {@code rules/README.md} to the letter: edits the named files, runs the
 * commands and puts what they print where the tutorial shows it.
 */
final class Tutorial {

  private static final Pattern APPEND = Pattern.compile("在 `([^`]+)` 最后加[一两]行：$");
  private static final Pattern CREATE = Pattern.compile("新建 `([^`]+)`：$");
  private static final Pattern REPLACE = Pattern.compile("把 `([^`]+)` 里的 `([^`]+)` 改成 `([^`]+)`");
  private static final String FENCE = "```";

  private final Path rules;
  private final Shell shell;
  private final List<String> written = new ArrayList<>();
  private String printed = "";

  /** Runs one command line as an author types it and gives what it prints. */
  @FunctionalInterface
  interface Shell {
    String run(String command) throws IOException;
  }

  Tutorial(Path rules, Shell shell) {
    this.rules = rules;
    this.shell = shell;
  }

  /** Follows the text and gives it back with what the commands printed this time. */
  String follow(String text) throws IOException {
    List<String> lines = text.lines().toList();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      inside = line.startsWith("## ") ? line.startsWith("## 十分钟") : inside;
      written.add(line);
      if (inside && line.startsWith(FENCE)) {
        int end = end(lines, i);
        block(line, lines.subList(i + 1, end));
        i = end;
      } else if (inside) {
        edits(line);
      }
    }
    return String.join("\n", written) + "\n";
  }

  private static int end(List<String> lines, int start) {
    int end = start + 1;
    while (!lines.get(end).equals(FENCE)) {
      end++;
    }
    return end;
  }

  private void block(String fence, List<String> content) throws IOException {
    List<String> shown = content;
    if (fence.equals(FENCE + "sh")) {
      StringBuilder all = new StringBuilder();
      for (String command : content) {
        all.append(shell.run(command));
      }
      printed = all.toString().stripTrailing();
    } else if (fence.equals(FENCE + "text")) {
      shown = printed.lines().toList();
    } else if (!fence.equals(FENCE + "excerpt")) {
      file(written.get(written.size() - 3), content);
    }
    written.addAll(shown);
    written.add(FENCE);
  }

  /** What the line above a block says is done with it. */
  private void file(String said, List<String> content) throws IOException {
    Matcher append = APPEND.matcher(said);
    Matcher create = CREATE.matcher(said);
    String text = String.join("\n", content) + "\n";
    if (append.find()) {
      Path table = rules.resolve(append.group(1));
      Files.writeString(table, Files.readString(table) + text);
    } else if (create.find()) {
      Files.writeString(rules.resolve(create.group(1)), text);
    } else {
      throw new IllegalStateException("what is this block for: " + said);
    }
  }

  private void edits(String line) throws IOException {
    Matcher replace = REPLACE.matcher(line);
    while (replace.find()) {
      Path file = rules.resolve(replace.group(1));
      String text = Files.readString(file);
      if (!text.contains(replace.group(2))) {
        throw new IllegalStateException(file + " has no " + replace.group(2));
      }
      Files.writeString(file, text.replace(replace.group(2), replace.group(3)));
    }
  }
}
