package io.pingyi.history;

/** How the change of a criterion was told apart into the edit and the data. */
public enum Told {
  /** The definition did not change: all of it is data. */
  SAME("口径未变"),
  /** Last year's data were judged by this year's rules: both parts are known. */
  REJUDGED("重判"),
  /** All of it is put down to the edit. */
  WHOLE("整项计入办法修改");

  private final String label;

  Told(String label) {
    this.label = label;
  }

  /** The words users see. */
  public String label() {
    return label;
  }
}
