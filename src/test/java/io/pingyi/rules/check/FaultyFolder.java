package io.pingyi.rules.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the shipped rules that can be spoilt in one place at a time and mended again. */
final class FaultyFolder {

  /** A place where a pattern was found. */
  record Spot(String file, int line, MatchResult match) {

    String group(int number) {
      return match.group(number);
    }
  }

  /** Where a fault was put; any of the places is the right one. */
  record Seeded(Map<String, Integer> places) {

    static Seeded at(String file, int line) {
      return new Seeded(Map.of(file, line));
    }
  }

  private final Path root;
  private final TreeMap<String, String> texts = new TreeMap<>();
  private final Map<String, String> spoilt = new HashMap<>();
  private final Random random;

  FaultyFolder(Path shipped, Path root, Random random) {
    this.root = root;
    this.random = random;
    try (Stream<Path> paths = Files.walk(shipped)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = shipped.relativize(path).toString().replace('\\', '/');
        texts.put(name, Files.readString(path));
        write(name, texts.get(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Random random() {
    return random;
  }

  String text(String file) {
    return spoilt.getOrDefault(file, texts.getOrDefault(file, ""));
  }

  /** All places in the files whose name matches, comments and headings left out. */
  List<Spot> spots(String files, String regex) {
    Pattern pattern = Pattern.compile(regex);
    List<Spot> spots = new ArrayList<>();
    for (String file : texts.keySet()) {
      if (!file.matches(files)) {
        continue;
      }
      String[] lines = text(file).split("\n", -1);
      for (int i = file.endsWith(".csv") ? 1 : 0; i < lines.length; i++) {
        Matcher matcher = pattern.matcher(lines[i]);
        while (!lines[i].strip().startsWith("//")
            && !lines[i].strip().startsWith("#")
            && matcher.find()) {
          spots.add(new Spot(file, i + 1, matcher.toMatchResult()));
        }
      }
    }
    return spots;
  }

  /** One of them. */
  Spot spot(String files, String regex) {
    return pick(spots(files, regex));
  }

  <T> T pick(List<T> choices) {
    if (choices.isEmpty()) {
      throw new IllegalStateException("nothing to spoil");
    }
    return choices.get(random.nextInt(choices.size()));
  }

  /** Puts other characters in the place of a match. */
  Seeded replace(Spot spot, String by) {
    String[] lines = text(spot.file()).split("\n", -1);
    String line = lines[spot.line() - 1];
    lines[spot.line() - 1] =
        line.substring(0, spot.match().start()) + by + line.substring(spot.match().end());
    put(spot.file(), String.join("\n", lines));
    return Seeded.at(spot.file(), spot.line());
  }

  /** Adds lines at the end of a file; the fault is in the given one of them, the first is 0. */
  Seeded append(String file, String text, int offset) {
    String before = text(file).endsWith("\n") ? text(file) : text(file) + "\n";
    put(file, before + text);
    return Seeded.at(file, before.split("\n", -1).length + offset);
  }

  void put(String file, String text) {
    spoilt.put(file, text);
    write(file, text);
  }

  /** Takes all faults back. */
  void mend() {
    new LinkedHashMap<>(spoilt).keySet().forEach(file -> write(file, texts.getOrDefault(file, "")));
    spoilt.clear();
  }

  private void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
