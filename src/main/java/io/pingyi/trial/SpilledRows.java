package io.pingyi.trial;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Sorted rows in a file that the system removes with this process, however it ends. May be read by
 * several threads at once, as often as asked.
 */
final class SpilledRows implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final int rows;

  /**
   * @param file is made here and must not exist
   */
  SpilledRows(Path file, List<KeyedRow> sorted) throws IOException {
    this.rows = sorted.size();
    this.channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    for (KeyedRow row : sorted) {
      out.writeShort(row.key().length);
      out.write(row.key());
      out.writeInt(row.cells().length);
      out.write(row.cells());
    }
    out.flush();
  }

  Iterator<KeyedRow> read() {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new Reading(), BUFFER));
    return new Iterator<>() {
      private int left = rows;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public KeyedRow next() {
        if (left-- <= 0) {
          throw new NoSuchElementException();
        }
        try {
          byte[] key = in.readNBytes(in.readUnsignedShort());
          return new KeyedRow(key, in.readNBytes(in.readInt()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Reads at a place of its own, so that readers do not disturb each other. */
  private final class Reading extends InputStream {

    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = channel.read(ByteBuffer.wrap(target, offset, length), at);
      at += Math.max(count, 0);
      return count;
    }
  }
}
