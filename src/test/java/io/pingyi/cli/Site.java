package io.pingyi.cli;

import io.pingyi.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders of an administrator: a small generated district and the shipped rules, free to spoil.
 */
final class Site {

  static final int YEAR = 2025;
  static final Charset GBK = Charset.forName("GB18030");

  private final Path folder;
  private final Path data;

  private Site(Path folder, Path data) {
    this.folder = folder;
    this.data = data;
  }

  /** Generates the district once; copies are spoilt. */
  static Site generate(Path folder, Path data) {
    Terminal made =
        Terminal.run(
            "generate",
            "district",
            "--branches",
            "24",
            "--seed",
            "11",
            "--year",
            "" + YEAR,
            "--out",
            folder.resolve("input").toString());
    if (made.code() != 0) {
      throw new IllegalStateException(made.text());
    }
    Folders.copy(Path.of("rules"), folder.resolve("rules"));
    return new Site(folder, data);
  }

  Site copyTo(Path target) {
    Folders.copy(folder, target);
    return new Site(target, data);
  }

  Path input() {
    return folder.resolve("input").resolve("" + YEAR);
  }

  Path file(String name) {
    return input().resolve(name);
  }

  Path rules() {
    return folder.resolve("rules");
  }

  Path output() {
    return folder.resolve("output");
  }

  Path folder() {
    return folder;
  }

  /** The one published run. */
  Path run() {
    try (Stream<Path> runs = Files.list(output().resolve("" + YEAR))) {
      return runs.filter(run -> Files.exists(run.resolve("manifest.json")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Assesses with the site's own folders; options given here stand in for them. */
  Terminal assess(String... more) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--year", "" + YEAR);
    options.put("--input", folder.resolve("input").toString());
    options.put("--rules", rules().toString());
    options.put("--output", output().toString());
    options.put("--data", data.toString());
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    List<String> args = new ArrayList<>(List.of("assess"));
    options.forEach((name, value) -> args.addAll(List.of(name, value)));
    return Terminal.run(args.toArray(String[]::new));
  }

  /** Replaces the first occurrence of a text in a file; fails when there is none. */
  static void edit(Path file, Charset charset, String from, String to) {
    try {
      String text = Files.readString(file, charset);
      int at = text.indexOf(from);
      if (at < 0) {
        throw new IllegalStateException(file + " has no " + from);
      }
      Files.writeString(
          file, text.substring(0, at) + to + text.substring(at + from.length()), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only file below a folder whose name contains a text. */
  static Path find(Path folder, String part) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().contains(part))
          .sorted()
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
