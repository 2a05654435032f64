package io.pingyi.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, unpacked from the class path into the data folder. A folder appears by
 * rename only, and its files are compared with the list written while unpacking: a folder that a
 * killed process or a power cut left short is unpacked again.
 */
final class Binaries {

  private static final String LIST = "pingyi-files.txt";
  private static final int IDENTITY_BYTES = 64 * 1024;

  private final Path data;

  Binaries(Path data) {
    this.data = data;
  }

  /** The folder that holds {@code bin}, {@code lib} and {@code share}, unpacked when needed. */
  Path unpack() throws IOException {
    Path folder = data.resolve("bin-" + identity());
    if (complete(folder)) {
      return folder;
    }
    Path temporary = Files.createTempDirectory(data, "bin.tmp-");
    extract(temporary);
    if (Files.exists(folder)) {
      Files.move(folder, data.resolve("bin.tmp-" + temporary.getFileName() + "-old"));
    }
    Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    return folder;
  }

  private static InputStream open() throws IOException {
    InputStream archive = Binaries.class.getResourceAsStream("/" + Platform.archive());
    if (archive == null) {
      throw DatabaseException.configuration(
          "本程序包不含适用于 "
              + Platform.name()
              + " 的内置数据库。请换用该平台的程序包，或用 spring.datasource.url 指定已有的 PostgreSQL。",
          null);
    }
    return new BufferedInputStream(archive, IDENTITY_BYTES);
  }

  /** The beginning of the archive tells one version from another; reading all costs a second. */
  private static String identity() throws IOException {
    try (InputStream archive = open()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive.readNBytes(IDENTITY_BYTES));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean complete(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return false;
    }
    for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      int space = line.indexOf(' ');
      Path file = folder.resolve(line.substring(space + 1));
      if (!Files.isRegularFile(file)
          || Files.size(file) != Long.parseLong(line.substring(0, space))) {
        return false;
      }
    }
    return true;
  }

  private static void extract(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("archive entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(parent(target));
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(parent(target));
          Files.copy(tar, target);
          permit(target, (entry.getMode() & 0100) != 0);
          files.add(entry.getSize() + " " + entry.getName());
        }
      }
    }
    Files.write(folder.resolve(LIST), files, StandardCharsets.UTF_8);
    permit(folder, true);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static void permit(Path file, boolean executable) throws IOException {
    if (!Platform.windows()) {
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
