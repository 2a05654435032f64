package io.pingyi.golden;

import io.pingyi.report.WorkbookDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the folder that a run published with the folder that is expected of it. */
final class GoldenFolder {

  private static final Set<String> TEXT = Set.of("csv", "json", "html", "txt", "md");
  private static final int SHOWN = 5;

  private GoldenFolder() {}

  /**
   * The differences, each naming its file; a file that only one folder has is one.
   *
   * @return empty when the folders agree
   */
  static List<String> differences(Path expected, Path actual) throws IOException {
    List<String> differences = new ArrayList<>();
    Set<String> all = new TreeSet<>(names(expected));
    all.addAll(names(actual));
    for (String name : all) {
      Path one = expected.resolve(name);
      Path other = actual.resolve(name);
      if (!Files.exists(one)) {
        differences.add(name + " is published but not expected");
      } else if (!Files.exists(other)) {
        differences.add(name + " is expected but not published");
      } else {
        compare(name, one, other, differences);
      }
    }
    return differences;
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void compare(String name, Path expected, Path actual, List<String> differences)
      throws IOException {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (extension.equals("xlsx")) {
      compare(name, WorkbookDump.of(expected), WorkbookDump.of(actual), differences);
    } else if (TEXT.contains(extension)) {
      compare(name, lines(expected), lines(actual), differences);
    } else if (!Arrays.equals(Files.readAllBytes(expected), Files.readAllBytes(actual))) {
      differences.add(name + " differs");
    }
  }

  /** Line ends count, so that a lost carriage return is a difference too. */
  private static List<String> lines(Path file) throws IOException {
    return List.of(Files.readString(file, StandardCharsets.UTF_8).split("(?<=\n)", -1));
  }

  private static void compare(
      String name, List<String> expected, List<String> actual, List<String> differences) {
    int shown = 0;
    for (int i = 0; i < Math.max(expected.size(), actual.size()) && shown < SHOWN; i++) {
      String one = i < expected.size() ? expected.get(i) : "(end)";
      String other = i < actual.size() ? actual.get(i) : "(end)";
      if (!one.equals(other)) {
        shown++;
        differences.add(
            "%s:%d\n  expected %s\n  but was  %s"
                .formatted(name, i + 1, one.strip(), other.strip()));
      }
    }
  }
}
