package io.pingyi.intake.table;

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

  /**
   * @param known name of the encoding when the whole file was looked at before, or empty
   */
  static CsvEncoding of(Path file, String known) throws IOException {
    int skip = byteOrderMark(file);
    if (!known.isEmpty()) {
      Charset charset = Charset.forName(known);
      return new CsvEncoding(charset, charset.equals(GB18030) ? 0 : skip);
    }
    return look(file, skip);
  }

  private static CsvEncoding look(Path file, int skip) throws IOException {
    Utf8Lines lines = new Utf8Lines();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(skip);
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        lines.accept(buffer, n);
      }
    }
    lines.finish();
    if (lines.bad() == 0) {
      return new CsvEncoding(StandardCharsets.UTF_8, skip);
    }
    if (skip > 0 || lines.sure() > 0 || lines.weak() > lines.bad()) {
      throw new TableException(
          "第" + lines.firstBadLine() + "行（第" + (skip + lines.firstBadByte() + 1) + "字节）",
          "不是 UTF-8 编码，而"
              + (lines.sure() > 0 ? "第" + lines.firstSureLine() + "行等其他内容" : "文件其余内容")
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
}
