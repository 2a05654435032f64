package io.pingyi.rules.edits;

/**
 * A line of a rules folder.
 *
 * @param file path below the folder
 * @param line first is 1; 0 for the file as a whole
 */
public record Place(String file, int line) {

  /** As users read it. */
  @Override
  public String toString() {
    return line == 0 ? file : file + " 第" + line + "行";
  }
}
