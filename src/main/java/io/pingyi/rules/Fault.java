package io.pingyi.rules;

/**
 * Something wrong in what a rule author wrote, in the author's own place.
 *
 * @param file path below the rules folder; empty when the folder as a whole is meant
 * @param line first is 1; 0 when the file as a whole is meant
 * @param column first is 1; 0 when the line as a whole is meant
 * @param message one plain Chinese sentence: what was found, what was expected, what to do
 */
public record Fault(String file, int line, int column, String message) {

  /** The fault as users read it. */
  @Override
  public String toString() {
    String place =
        line == 0
            ? file
            : column == 0 ? file + " 第" + line + "行" : file + " 第" + line + "行第" + column + "列";
    return file.isEmpty() ? message : place + "：" + message;
  }
}
