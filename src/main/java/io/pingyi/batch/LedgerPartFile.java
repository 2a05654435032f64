package io.pingyi.batch;

import io.pingyi.report.LedgerCsv;
import io.pingyi.report.SourceNames;
import io.pingyi.score.SubjectScore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A sorted piece of the ledger in the run's work folder. It has its final name only when it is
 * whole and on disk.
 */
final class LedgerPartFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final MessageDigest digest = RunIdentity.sha256();
  private final LedgerCsv ledger;
  private long lines;

  /**
   * @param token of this process; a frozen predecessor may still hold a file of its own
   */
  LedgerPartFile(Path folder, String name, String token, SourceNames names) throws IOException {
    this.target = folder.resolve(name);
    this.temporary = folder.resolve(name + ".part-" + token);
    Files.createDirectories(folder);
    this.channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(new Uncloseable(channel), BUFFER), digest);
    this.ledger = LedgerCsv.part(out, names);
  }

  /**
   * A finished part.
   *
   * @param sha256 of its bytes, lower-case hex
   */
  record Finished(String sha256, long bytes, long lines) {}

  void write(SubjectScore score) throws IOException {
    ledger.write(score);
    lines += score.ledger().size();
  }

  /** Brings everything to disk and gives the file its name. */
  Finished finish() throws IOException {
    ledger.close();
    channel.force(true);
    long bytes = channel.size();
    channel.close();
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Finished(HexFormat.of().formatHex(digest.digest()), bytes, lines);
  }

  /** Without {@link #finish()} the part is gone. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
  }

  /** The channel has to be forced after the last byte, so it outlives its stream. */
  private static final class Uncloseable extends java.io.FilterOutputStream {

    Uncloseable(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
