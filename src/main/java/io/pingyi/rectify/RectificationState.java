package io.pingyi.rectify;

import java.util.Arrays;
import java.util.Optional;

/** 整改状态, in the order in which a problem passes through them. */
public enum RectificationState {
  PENDING("待整改"),
  UNDER_WAY("整改中"),
  AWAITING_CHECK("待审核"),
  SENT_BACK("已驳回"),
  CLOSED("已销号");

  private final String label;

  RectificationState(String label) {
    this.label = label;
  }

  /** The word users see and 整改反馈 uses. */
  public String label() {
    return label;
  }

  /** The state of a canonical word, if there is one. */
  public static Optional<RectificationState> ofLabel(String label) {
    return Arrays.stream(values()).filter(state -> state.label.equals(label)).findFirst();
  }
}
