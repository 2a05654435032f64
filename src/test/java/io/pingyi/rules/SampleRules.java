package io.pingyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small rules folder of the tests' own, copied so that a test may spoil it. */
public final class SampleRules {

  public static final Path FOLDER = Path.of("src/test/resources/rules/sample");
  public static final Path CACHE = Path.of("target/rules-cache");

  private final Path root;

  private SampleRules(Path root) {
    this.root = root;
  }

  public static SampleRules copyTo(Path root) {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = root.resolve(FOLDER.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
      return new SampleRules(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  public SampleRules replace(String file, String from, String to) {
    String text = read(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not contain " + from);
    }
    return write(file, text.replace(from, to));
  }

  public SampleRules append(String file, String text) {
    return write(file, read(file) + text);
  }

  public SampleRules delete(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SampleRules write(String file, String text) {
    return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public SampleRules write(String file, byte[] bytes) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
