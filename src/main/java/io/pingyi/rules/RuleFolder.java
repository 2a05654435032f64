package io.pingyi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rules folder as it stood at one moment: every file read once, so that what is hashed is what is
 * compiled.
 */
public final class RuleFolder {

  private static final int LARGEST_FILE = 4 << 20;

  private final Map<String, byte[]> files;
  private final FaultList faults;

  private RuleFolder(Map<String, byte[]> files, FaultList faults) {
    this.files = new TreeMap<>(files);
    this.faults = faults;
  }

  /**
   * One text of the folder.
   *
   * @param path path below the folder, with slashes
   * @param text its characters, without a byte order mark
   */
  public record Source(String path, String text) {

    /** File name before the first hyphen: the code of the criterion. */
    public String criterion() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      int hyphen = name.indexOf('-');
      return hyphen < 0 ? name.substring(0, name.indexOf('.', 1)) : name.substring(0, hyphen);
    }
  }

  /**
   * Reads every file below a folder; hidden files are left out.
   *
   * @throws RulesException when there is no such folder or it cannot be read
   */
  public static RuleFolder read(Path root, FaultList faults) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      throw refused(root, "没有这个规则目录；请检查 --rules 所指的路径");
    }
    try (Stream<Path> paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (!Files.isRegularFile(path) || name.startsWith(".") || name.contains("/.")) {
          continue;
        }
        if (name.codePoints().anyMatch(HiddenCharacters::is)) {
          faults.error(FaultKind.PLACE, "", 0, 0, "文件名里有看不见的字符：" + visible(name) + "；请改名");
          continue;
        }
        if (Files.size(path) > LARGEST_FILE) {
          faults.error(FaultKind.STRAY_FILE, name, 0, 0, "文件超过 4 MB；规则目录只放规则、表格和用例，请移走");
          continue;
        }
        files.put(name, Files.readAllBytes(path));
      }
    } catch (IOException | UncheckedIOException e) {
      throw refused(root, unreadable(e));
    }
    TableCopies.remove(files, faults);
    return new RuleFolder(files, faults);
  }

  private static String visible(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (HiddenCharacters.is(point)) {
                out.append("<U+%04X>".formatted(point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  private static String unreadable(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof FileSystemLoopException loop) {
      return "规则目录里的链接 " + loop.getFile() + " 指回它自己的上级目录，没有尽头；请删去这个链接";
    }
    String where = cause instanceof FileSystemException file ? file.getFile() : "";
    return "读不了这个规则目录" + (where == null || where.isEmpty() ? "" : "（" + where + "）") + "；请检查权限";
  }

  private static RulesException refused(Path root, String message) {
    return new RulesException(
        List.of(
            new Fault(FaultKind.FOLDER, Fault.Level.ERROR, root.toString(), 0, 0, "", message)));
  }

  /** SHA-256 over all files: path, length and bytes of each, sorted by path; lower-case hex. */
  public String hash() {
    MessageDigest digest = sha256();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getValue().length).array());
      digest.update(file.getValue());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The rule files, sorted by path. */
  public List<Source> rules() {
    return sources(name -> name.endsWith(".drl"));
  }

  /** Every file, as text, sorted by path. */
  public List<Source> texts() {
    return sources(name -> true);
  }

  /** The case files, sorted by path. */
  public List<Source> cases() {
    return sources(name -> name.endsWith(".cases.csv") || name.endsWith(".cases.xlsx"));
  }

  /** The decision tables, sorted by path. */
  public List<Source> decisionTables() {
    return sources(name -> name.endsWith(".table.csv") || name.endsWith(".table.xlsx"));
  }

  /** Whether a file is a rule file or a decision table: what decides a criterion. */
  public static boolean decides(String path) {
    return path.endsWith(".drl") || path.endsWith(".table.csv") || path.endsWith(".table.xlsx");
  }

  /** The tables at the top of the folder whose names begin so, sorted by name. */
  public List<Source> tables(String prefix) {
    return sources(
        name -> name.startsWith(prefix) && name.endsWith(".csv") && name.indexOf('/') < 0);
  }

  /** The characters of a file; empty when there is no such file or it is no text. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path)).flatMap(StrictText::decode);
  }

  /** Texts below a subfolder, sorted by path. */
  public List<Source> below(String subfolder) {
    return sources(name -> name.startsWith(subfolder + "/"));
  }

  /** Names of all files, sorted. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  private List<Source> sources(java.util.function.Predicate<String> wanted) {
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!wanted.test(file.getKey())) {
        continue;
      }
      if (file.getKey().endsWith(".xlsx")) {
        SheetText.of(file.getKey(), file.getValue(), faults)
            .ifPresent(sheet -> sources.add(new Source(file.getKey(), sheet)));
        continue;
      }
      Optional<String> text = StrictText.decode(file.getValue());
      if (text.isEmpty()) {
        faults.error(
            FaultKind.ENCODING,
            file.getKey(),
            0,
            0,
            "编码既不是 UTF-8 也不是 GB18030；请另存为“CSV UTF-8”或 UTF-8 文本");
      } else {
        sources.add(new Source(file.getKey(), text.get()));
      }
    }
    return sources;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
