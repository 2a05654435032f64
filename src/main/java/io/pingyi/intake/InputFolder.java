package io.pingyi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one year's input folder, whatever order the file system lists them in. */
public final class InputFolder {

  private static final Set<String> TABLES = Set.of("csv", "xlsx", "xls");
  private static final Set<String> SYSTEM = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private final List<InputFile> files;
  private final List<String> passedOver;
  private final List<String> unknown;

  private InputFolder(List<InputFile> files, List<String> passedOver, List<String> unknown) {
    this.files = files;
    this.passedOver = passedOver;
    this.unknown = unknown;
  }

  /**
   * Hashes every table file of the folder and the folders below it.
   *
   * @throws InputException when the folder is missing or unreadable
   */
  public static InputHash hash(Path folder) {
    MessageDigest digest = sha256();
    List<InputFile> files = list(folder).files;
    for (InputFile file : files) {
      digest.update((file.name() + '\0' + file.sha256() + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return new InputHash(HexFormat.of().formatHex(digest.digest()), files);
  }

  static InputFolder list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          List.of("找不到数据文件夹 " + folder + "；请建立该文件夹并放入当年导出的表，或用 --input、--year 指明位置"));
    }
    List<String> passedOver = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    TreeMap<String, Path> tables = new TreeMap<>(byCodePoint());
    for (Path path : filesBelow(folder)) {
      String name = name(folder, path);
      if (isPassedOver(name)) {
        passedOver.add(name);
      } else if (TABLES.contains(extension(name))) {
        tables.put(name, path);
      } else {
        unknown.add(name);
      }
    }
    passedOver.sort(byCodePoint());
    unknown.sort(byCodePoint());
    List<InputFile> files = new ArrayList<>();
    tables.forEach((name, path) -> files.add(new InputFile(path, name, sha256Of(path, name))));
    return new InputFolder(files, passedOver, unknown);
  }

  List<InputFile> files() {
    return files;
  }

  /** Names of temporary and hidden files. */
  List<String> passedOver() {
    return passedOver;
  }

  /** Names of files that are no tables. */
  List<String> unknown() {
    return unknown;
  }

  private static List<Path> filesBelow(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(path -> !Files.isDirectory(path)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(List.of(unreadable(folder, e)));
    }
  }

  private static String unreadable(Path folder, Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof FileSystemLoopException loop) {
      return "数据文件夹 "
          + folder
          + " 里的链接 "
          + loop.getFile()
          + " 指回它自己的上级文件夹，没有尽头；请删去这个链接，需要的文件直接放进数据文件夹";
    }
    String where = cause instanceof FileSystemException file ? file.getFile() : "";
    return "读不出数据文件夹 "
        + folder
        + (where == null || where.isEmpty() ? "" : "（" + where + "）")
        + "；请检查访问权限";
  }

  private static String name(Path folder, Path file) {
    StringBuilder name = new StringBuilder();
    for (Path part : folder.relativize(file)) {
      name.append(name.length() == 0 ? "" : "/").append(part);
    }
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static boolean isPassedOver(String name) {
    return Arrays.stream(name.split("/", -1))
        .anyMatch(
            part ->
                part.startsWith(".")
                    || part.startsWith("~$")
                    || SYSTEM.contains(part.toLowerCase(Locale.ROOT)));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String sha256Of(Path path, String name) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new InputException(
          List.of("读不出文件 " + name + "（" + e.getMessage() + "）；请检查文件是否被占用、是否有访问权限"));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Comparator<String> byCodePoint() {
    return (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
