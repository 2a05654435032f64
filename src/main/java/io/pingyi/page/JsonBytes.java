package io.pingyi.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Compact JSON in memory, as UTF-8. Text may stand within a script element as it is. */
final class JsonBytes {

  private byte[] bytes = new byte[1 << 12];
  private int length;

  JsonBytes raw(char c) {
    room(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** Syntax or a number, in Latin characters. */
  JsonBytes raw(String latin) {
    for (int i = 0; i < latin.length(); i++) {
      raw(latin.charAt(i));
    }
    return this;
  }

  JsonBytes number(int value) {
    return raw(Integer.toString(value));
  }

  JsonBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    text(utf8, 0, utf8.length);
    return this;
  }

  void text(byte[] utf8, int from, int to) {
    raw('"');
    for (int i = from; i < to; i++) {
      byte b = utf8[i];
      if (b == '"' || b == '\\') {
        raw('\\').raw((char) b);
      } else if ((b >= 0 && b < 0x20) || b == '<' || b == '>' || b == '&' || b == 0x7f) {
        raw("\\u00").raw(Character.forDigit(b >> 4, 16)).raw(Character.forDigit(b & 15, 16));
      } else {
        room(1);
        bytes[length++] = b;
      }
    }
    raw('"');
  }

  /** A list of texts. */
  static String texts(List<String> texts) {
    JsonBytes json = new JsonBytes().raw('[');
    String separator = "";
    for (String text : texts) {
      json.raw(separator).text(text);
      separator = ",";
    }
    return json.raw(']').toString();
  }

  void append(JsonBytes other) {
    room(other.length);
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    length += other.length;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
