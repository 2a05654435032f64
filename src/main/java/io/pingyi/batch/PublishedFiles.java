package io.pingyi.batch;

import io.pingyi.report.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Remembers what was published, so that a file that was lost or changed is noticed. */
final class PublishedFiles {

  private final RunStore store;

  PublishedFiles(RunStore store) {
    this.store = store;
  }

  /** Keeps names and hashes, in the caller's transaction. */
  void keep(List<OutputFile> files) {
    store.jdbc().update("delete from published_file where run = ?", store.run());
    int position = 0;
    for (OutputFile file : files) {
      store
          .jdbc()
          .update(
              "insert into published_file values (?, ?, ?, ?)",
              store.run(),
              ++position,
              file.name(),
              file.sha256());
    }
  }

  /** The files of the run in the order in which they appeared. */
  List<Path> files(Path folder) {
    return names().stream().map(folder::resolve).toList();
  }

  /** Those that are missing or not what was published. */
  List<Path> damaged(Path folder) {
    List<Path> damaged = new ArrayList<>();
    store
        .jdbc()
        .query(
            "select name, sha256 from published_file where run = ? order by position",
            row -> {
              Path file = folder.resolve(row.getString(1));
              if (!Files.isRegularFile(file) || !hash(file).equals(row.getString(2))) {
                damaged.add(file);
              }
            },
            store.run());
    return damaged;
  }

  private List<String> names() {
    return store
        .jdbc()
        .queryForList(
            "select name from published_file where run = ? order by position",
            String.class,
            store.run());
  }

  static String hash(Path file) {
    MessageDigest digest = RunIdentity.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
