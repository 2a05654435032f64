package io.pingyi.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a blank cell says ({@code 空白} in {@code columns.yml}). */
public enum BlankMeaning {
  /** Nothing is known. */
  MISSING("缺失"),
  ZERO("零"),
  NO("否"),
  /** There is none, and that is certain. */
  NONE("无");

  private final String label;

  BlankMeaning(String label) {
    this.label = label;
  }

  /** The word in {@code columns.yml}. */
  public String label() {
    return label;
  }

  static Optional<BlankMeaning> ofLabel(String label) {
    return Arrays.stream(values()).filter(meaning -> meaning.label.equals(label)).findFirst();
  }
}
