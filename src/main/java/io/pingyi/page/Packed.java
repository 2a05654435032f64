package io.pingyi.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Data as a page can carry it: compressed, then as text. A browser unpacks it in a fraction. */
final class Packed {

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final OutputStream in;

  Packed() {
    try {
      in = new GZIPOutputStream(Base64.getEncoder().wrap(text), 1 << 13);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(JsonBytes json) {
    try {
      in.write(json.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it and gives the text. */
  String text() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  static String of(JsonBytes json) {
    Packed packed = new Packed();
    packed.add(json);
    return packed.text();
  }
}
