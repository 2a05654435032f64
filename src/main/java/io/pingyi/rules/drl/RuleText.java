package io.pingyi.rules.drl;

import io.pingyi.rules.Threshold;
import java.util.List;

/**
 * A rule in words, made from the vetted rule itself, so that the words cannot say anything else.
 *
 * @param criterion code of its criterion
 * @param code finding code, or the criterion's code when the rule reports that it does not apply
 * @param name its name
 * @param path file below the rules folder
 * @param line line of its name
 * @param situation what it demands: 党支部“正式党员数”少于支部正式党员下限（3人）
 * @param outcome what it reports
 * @param unit unit of the reported quantity; empty when it has none
 * @param whole whether the quantity is always a whole number
 * @param reason for {@link Outcome#NOT_APPLICABLE}; else empty
 * @param thresholds used in its conditions or its report, in order of first use
 */
public record RuleText(
    String criterion,
    String code,
    String name,
    String path,
    int line,
    String situation,
    Outcome outcome,
    String unit,
    boolean whole,
    String reason,
    List<Threshold> thresholds) {

  /** Keeps the list as it is now. */
  public RuleText {
    thresholds = List.copyOf(thresholds);
  }

  /** What a rule reports. */
  public enum Outcome {
    /** A finding without a quantity. */
    ONE,
    /** A finding as often as a value says. */
    COUNTED,
    /** A finding by how much a value lies below a threshold. */
    BELOW,
    /** A finding by how much a value lies above a threshold. */
    ABOVE,
    /** That the criterion does not apply. */
    NOT_APPLICABLE
  }

  /** Where it stands, as findings print it. */
  public String place() {
    return path + ":" + line;
  }
}
