package io.pingyi.cli;

/** Makes characters that steer a terminal or hide text visible. */
final class Printable {

  private Printable() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              if (point == '\t') {
                out.append(' ');
              } else if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR) {
                out.append("<U+%04X>".formatted(point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
