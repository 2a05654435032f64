package io.pingyi.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A file written under a temporary name until it may appear under its own. */
final class StagedFile {

  static final String PREFIX = ".part-";

  private final String name;
  private final Path target;
  private final Path temporary;
  private final MessageDigest digest = sha256();
  private long size;
  private String hash = "";

  /**
   * @param folder the run's folder, which holds the temporary file
   * @param name path within it, with slashes
   */
  StagedFile(Path folder, String name) {
    this.name = name;
    this.target = folder.resolve(name);
    this.temporary = folder.resolve(PREFIX + UUID.randomUUID());
  }

  /** Removes what interrupted attempts left behind. */
  static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path leftover : leftovers) {
        delete(leftover);
      }
    }
  }

  /** Removes a file, or a folder of temporary files. */
  static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
        for (Path child : children) {
          delete(child);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** Makes renames in a folder survive a loss of power, where the system lets folders be forced. */
  @SuppressWarnings("EmptyCatch")
  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException ignored) {
      // Windows does not open folders; there the rename itself has to do.
    }
  }

  String name() {
    return name;
  }

  Path target() {
    return target;
  }

  /** A stream that is on disk once it is closed. */
  OutputStream open() throws IOException {
    FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Hashing(Channels.newOutputStream(channel), channel);
  }

  /** What was written; the stream of {@link #open()} must be closed. */
  InputStream read() throws IOException {
    return Files.newInputStream(temporary);
  }

  /** What the manifest says about it; known once the stream is closed. */
  OutputFile published() {
    return new OutputFile(name, size, hash);
  }

  /** Whether the target already has the same bytes. */
  boolean isInPlace() throws IOException {
    if (!Files.isRegularFile(target) || Files.size(target) != size) {
      return false;
    }
    MessageDigest present = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        present.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(present.digest()).equals(hash);
  }

  void appear() throws IOException {
    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = target.getParent();
    if (folder != null) {
      forceFolder(folder);
    }
  }

  void discard() throws IOException {
    Files.deleteIfExists(temporary);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private final class Hashing extends FilterOutputStream {

    private final FileChannel channel;
    private boolean closed;

    Hashing(OutputStream out, FileChannel channel) {
      super(out);
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      digest.update(bytes, from, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      channel.force(true);
      hash = HexFormat.of().formatHex(digest.digest());
      channel.close();
    }
  }
}
