package io.pingyi.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A part of a workbook while it is inflated: a bomb is refused, a damaged part is noticed. */
final class BoundedStream extends FilterInputStream {

  /** Below this size the ratio tells nothing. */
  private static final long FREE = 64L << 20;

  private static final long MAX_RATIO = 150;

  private final ZipEntry entry;
  private final long limit;
  private final CRC32 crc = new CRC32();
  private long inflated;

  BoundedStream(InputStream in, ZipEntry entry, long limit) {
    super(in);
    this.entry = entry;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    if (n < 0) {
      checkSum();
      return n;
    }
    crc.update(bytes, offset, n);
    inflated += n;
    long packed = Math.max(entry.getCompressedSize(), 1);
    if (inflated > limit || (inflated > FREE && inflated / packed > MAX_RATIO)) {
      throw new TableException("", "展开后过大（" + entry.getName() + "），不像正常的工作簿，已拒绝读取；数据确实很多时请另存为 CSV");
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void checkSum() {
    if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
      throw new TableException("", "内容与校验码不符（" + entry.getName() + "），文件已损坏；请重新导出或重新拷贝");
    }
  }
}
