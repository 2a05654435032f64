package io.pingyi.rules;

/**
 * Something wrong in what a rule author wrote, in the author's own place.
 *
 * @param kind what is wrong
 * @param level whether it stops a run
 * @param file path below the rules folder; empty when the folder as a whole is meant
 * @param line first is 1; 0 when the file as a whole is meant
 * @param column first is 1, of a table the number of the cell; 0 when the line as a whole is meant
 * @param field of a table, the heading above the cell; else empty
 * @param message one plain Chinese sentence: what was found, what was expected, what to do
 */
public record Fault(
    FaultKind kind, Level level, String file, int line, int column, String field, String message) {

  /** Whether the folder can be used. */
  public enum Level {
    ERROR("错误"),
    NOTICE("提醒");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** The word users see. */
    public String label() {
      return label;
    }
  }

  /** An error of no particular kind, outside a table. */
  public Fault(String file, int line, int column, String message) {
    this(FaultKind.OTHER, Level.ERROR, file, line, column, "", message);
  }

  /** Where it is: file, line, column. */
  public String place() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + " 第" + line + "行" : file + " 第" + line + "行第" + column + "列";
  }

  /** The word of the vocabulary that was probably meant; empty when none is near. */
  public String suggestion() {
    return Nearest.suggested(message);
  }

  /** The fault as users read it. */
  @Override
  public String toString() {
    return file.isEmpty() ? message : place() + "：" + message;
  }
}
