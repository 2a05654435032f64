package io.pingyi.trial.effect;

import io.pingyi.Folders;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A rule author's desk: a small generated district, the shipped rules, and an edited copy. */
final class Desk {

  static final int YEAR = 2025;
  static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  private final Path folder;
  private final Path rules;

  private Desk(Path folder, Path rules) {
    this.folder = folder;
    this.rules = rules;
  }

  static Desk of(Path folder, int branches) {
    try {
      Generator.generate(
          new Settings(Settings.Scale.DISTRICT, 11, YEAR, DATE, folder.resolve("input"), branches));
      Files.createDirectories(folder.resolve("data"));
      return new Desk(folder, Folders.copy(Path.of("rules"), folder.resolve("old")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same desk with the rules copied anew, to be edited. */
  Desk edition(String name) {
    return new Desk(folder, Folders.copy(folder.resolve("old"), folder.resolve(name)));
  }

  Path rules() {
    return rules;
  }

  Path input() {
    return folder.resolve("input").resolve("" + YEAR);
  }

  EffectRequest against(Desk now) {
    return new EffectRequest(rules, now.rules, YEAR, DATE, input(), folder.resolve("data"), 2);
  }

  Effect effect(Desk now) {
    return RuleDiff.of(against(now));
  }

  /** Replaces the first occurrence of a text; fails when there is none. */
  Desk edit(String file, String from, String to) {
    Path path = find(file);
    String text = read(path);
    int at = text.indexOf(from);
    if (at < 0) {
      throw new IllegalStateException(path + " has no " + from);
    }
    return write(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  /** Replaces a text within the row of a key; fails when there is none. */
  Desk row(String file, String key, String from, String to) {
    Path path = find(file);
    String text = read(path);
    int start = text.indexOf("\n" + key + ",") + 1;
    int end = text.indexOf('\n', start);
    String row = text.substring(start, end < 0 ? text.length() : end);
    if (start == 0 || !row.contains(from)) {
      throw new IllegalStateException(path + " has no " + from + " in the row of " + key);
    }
    return write(path, text.replace(row, row.replace(from, to)));
  }

  Desk append(String file, String line) {
    Path path = find(file);
    String text = read(path);
    return write(path, text + (text.endsWith("\n") ? "" : "\r\n") + line + "\r\n");
  }

  Desk put(String file, String text) {
    return write(rules.resolve(file), text);
  }

  Desk delete(String file) {
    try {
      Files.delete(find(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path find(String part) {
    try (Stream<Path> all = Files.walk(rules)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> rules.relativize(file).toString().contains(part))
          .sorted()
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Desk write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
