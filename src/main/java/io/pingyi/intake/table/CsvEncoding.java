package io.pingyi.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a CSV file, decided over all of its bytes: every line must be good UTF-8, or none
 * of those with Chinese may be and the whole must be good GB18030. A file in between has cut
 * characters or two encodings, and no guess about it is safe.
 *
 * @param charset UTF-8 or GB18030
 * @param skip bytes of the byte order mark
 */
record CsvEncoding(Charset charset, int skip) {

  static final Charset GB18030 = Charset.forName("GB18030");

  /** Two Chinese characters in UTF-8 on one line do not come about in GB18030 by chance. */
  private static final int SURE = 2;

  static CsvEncoding of(Path file) throws IOException {
    int skip = byteOrderMark(file);
    Utf8Lines lines = new Utf8Lines();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.skipNBytes(skip);
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        lines.accept(buffer, n);
      }
    }
    lines.finish();
    if (lines.bad == 0) {
      return new CsvEncoding(StandardCharsets.UTF_8, skip);
    }
    if (skip > 0 || lines.sure > 0 || lines.weak > lines.bad) {
      throw new TableException(
          "第" + lines.firstBadLine + "行（第" + (skip + lines.firstBadByte + 1) + "字节）",
          "不是 UTF-8 编码，而"
              + (lines.sure > 0 ? "第" + lines.firstSureLine + "行等其他内容" : "文件其余内容")
              + "是 UTF-8：字符被截断，或混入了 GBK 编码的内容；请从原系统重新导出，不要拼接文件");
    }
    requireGb18030(file);
    return new CsvEncoding(GB18030, 0);
  }

  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int byteOrderMark(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(3);
    }
    if (head.length == 0) {
      throw new TableException("", "是空文件（0 字节）；请重新导出");
    }
    boolean utf16 =
        head.length >= 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1));
    if (utf16) {
      throw new TableException("", "是 UTF-16（“Unicode 文本”）编码；请另存为“CSV UTF-8”");
    }
    boolean utf8 =
        head.length == 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    return utf8 ? 3 : 0;
  }

  private static void requireGb18030(Path file) throws IOException {
    CharsetDecoder decoder = new CsvEncoding(GB18030, 0).decoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    long line = 1;
    long passed = 0;
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        line += lineFeeds(chars.flip());
        chars.clear();
        if (result.isError() || (end && bytes.hasRemaining())) {
          throw new TableException(
              "第" + line + "行（第" + (passed + bytes.position() + 1) + "字节）",
              "既不是 UTF-8 也不是 GB18030（GBK）编码，字符被截断或损坏；请从原系统重新导出，或另存为“CSV UTF-8”");
        }
        passed += bytes.position();
        bytes.compact();
      }
    }
  }

  private static int lineFeeds(CharBuffer chars) {
    int count = 0;
    while (chars.hasRemaining()) {
      if (chars.get() == '\n') {
        count++;
      }
    }
    return count;
  }

  /** Tells for every line whether it is UTF-8, and how many Chinese characters it then has. */
  private static final class Utf8Lines {
    private long at;
    private long line = 1;
    private long sequence;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;
    private int chinese;
    private boolean broken;
    private boolean multibyte;

    private long bad;
    private long sure;
    private long weak;
    private long firstBadLine;
    private long firstBadByte;
    private long firstSureLine;

    void accept(byte[] bytes, int length) {
      for (int i = 0; i < length; i++, at++) {
        int b = bytes[i] & 0xFF;
        if (b < 0x80 && pending == 0 && b != '\n') {
          continue;
        }
        if (b == '\n') {
          endLine();
          line++;
        } else if (!broken) {
          step(b);
        }
      }
    }

    void finish() {
      endLine();
    }

    private void step(int b) {
      if (pending > 0) {
        if (b < low || b > high) {
          breakAt(sequence);
          return;
        }
        low = 0x80;
        high = 0xBF;
        pending--;
        return;
      }
      sequence = at;
      multibyte = true;
      if (b >= 0xC2 && b <= 0xDF) {
        pending = 1;
      } else if (b >= 0xE0 && b <= 0xEF) {
        pending = 2;
        low = b == 0xE0 ? 0xA0 : 0x80;
        high = b == 0xED ? 0x9F : 0xBF;
        chinese += (b >= 0xE3 && b <= 0xE9) || b == 0xEF ? 1 : 0;
      } else if (b >= 0xF0 && b <= 0xF4) {
        pending = 3;
        low = b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xF4 ? 0x8F : 0xBF;
      } else {
        breakAt(at);
      }
    }

    private void breakAt(long place) {
      broken = true;
      pending = 0;
      low = 0x80;
      high = 0xBF;
      if (bad == 0) {
        firstBadLine = line;
        firstBadByte = place;
      }
      bad++;
    }

    private void endLine() {
      if (pending > 0) {
        breakAt(sequence);
      }
      if (!broken && chinese >= SURE) {
        firstSureLine = sure == 0 ? line : firstSureLine;
        sure++;
      } else if (!broken && multibyte) {
        weak++;
      }
      broken = false;
      multibyte = false;
      chinese = 0;
    }
  }
}
