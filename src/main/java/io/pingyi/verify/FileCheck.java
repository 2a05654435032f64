package io.pingyi.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares files with the hashes that the manifest has of them. */
final class FileCheck {

  private FileCheck() {}

  /** Every published file is there with its bytes, and no other file lies beside them. */
  static Check outputs(Path folder, List<Manifest.Output> outputs) throws IOException {
    Check check = new Check("已发布文件的校验值", "个文件");
    TreeSet<String> unknown = new TreeSet<>(names(folder));
    unknown.remove(Tables.MANIFEST);
    for (Manifest.Output output : outputs) {
      check.made();
      unknown.remove(output.file());
      Path file = folder.resolve(output.file());
      if (!Files.isRegularFile(file)) {
        check.differs(output.file(), "manifest.json 列有此文件，文件夹中没有");
        continue;
      }
      long size = Files.size(file);
      check.require(
          size == output.size(), output.file(), "应有 %s 字节，实有 %s".formatted(output.size(), size));
      same(check, file, output.file(), output.sha256());
    }
    unknown.forEach(name -> check.differs(name, "manifest.json 没有列出此文件，不是本批次发布的"));
    return check;
  }

  /** Every input file that was read still has the same bytes. */
  static Check inputs(Path input, List<Manifest.Input> inputs) throws IOException {
    Check check = new Check("原始数据文件的校验值", "个文件");
    Map<String, String> hashes = new TreeMap<>();
    inputs.forEach(table -> hashes.put(table.file(), table.sha256()));
    for (Map.Entry<String, String> each : hashes.entrySet()) {
      check.made();
      Path file = input.resolve(each.getKey());
      if (Files.isRegularFile(file)) {
        same(check, file, each.getKey(), each.getValue());
      } else {
        check.differs(each.getKey(), "本批次用过此文件，数据文件夹 " + input + " 中没有");
      }
    }
    return check;
  }

  private static void same(Check check, Path file, String name, String sha256) throws IOException {
    String found = sha256(file);
    check.require(
        found.equals(sha256), name, "SHA-256 应为 %s，实为 %s，文件被改动过".formatted(sha256, found));
  }

  /** Every file below a folder, as the manifest names it. */
  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
