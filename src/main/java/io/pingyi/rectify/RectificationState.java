package io.pingyi.rectify;

import java.util.Arrays;
import java.util.Optional;

/** 整改状态, in the order in which a problem passes through them. */
public enum RectificationState {
  PENDING("待整改"),
  UNDER_WAY("整改中"),
  AWAITING_CHECK("待审核"),
  SENT_BACK("已驳回"),
  CLOSED("已销号"),
  REOPENED("重新打开");

  private final String label;

  RectificationState(String label) {
    this.label = label;
  }

  /** The word users see and 整改反馈 uses. */
  public String label() {
    return label;
  }

  /**
   * Whether a problem of this state can be found in another one later. Steps between two reports
   * may go unseen; none can be undone, and only reopening leads out of {@link #CLOSED}.
   */
  boolean leadsTo(RectificationState next) {
    return switch (next) {
      case REOPENED -> true;
      case PENDING -> this == PENDING || this == REOPENED;
      case CLOSED -> true;
      case UNDER_WAY, AWAITING_CHECK, SENT_BACK -> this != CLOSED;
    };
  }

  /** The state of a canonical word, if there is one. */
  public static Optional<RectificationState> ofLabel(String label) {
    return Arrays.stream(values()).filter(state -> state.label.equals(label)).findFirst();
  }
}
