package io.pingyi.intake.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells for every line whether it is UTF-8, and how many Chinese characters it then has. */
final class Utf8Lines {

  /** Two Chinese characters in UTF-8 on one line do not come about in GB18030 by chance. */
  private static final int SURE = 2;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;

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
      if (pending == 0 && i + 8 <= length && isPlain((long) EIGHT.get(bytes, i))) {
        i += 7;
        at += 7;
        continue;
      }
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

  /** Eight bytes of ASCII, none of them a line feed. */
  private static boolean isPlain(long eight) {
    long differing = eight ^ LINE_FEEDS;
    return ((eight | ((differing - LOW_BITS) & ~differing)) & HIGH_BITS) == 0;
  }

  /** Lines that are not UTF-8. */
  long bad() {
    return bad;
  }

  /** Lines that are UTF-8 beyond doubt. */
  long sure() {
    return sure;
  }

  /** Lines that are UTF-8 and more than ASCII, but might be so by chance. */
  long weak() {
    return weak;
  }

  /** The first line that is not UTF-8; the first is 1. */
  long firstBadLine() {
    return firstBadLine;
  }

  /** Place of the first byte that is not UTF-8, behind the byte order mark. */
  long firstBadByte() {
    return firstBadByte;
  }

  /** The first line that is UTF-8 beyond doubt. */
  long firstSureLine() {
    return firstSureLine;
  }
}
