package io.pingyi.trial.effect;

import io.pingyi.facts.Organisation;
import java.math.BigDecimal;

/**
 * A finding that appears, vanishes or weighs differently.
 *
 * @param organisation against whom
 * @param rubric code of the rubric
 * @param criterion 指标编码
 * @param finding 判定编码
 * @param kind what happens to it
 * @param sentence what was found
 * @param before its points by the old edition, before any cap
 * @param after its points by the new edition, before any cap
 * @param source file, sheet, row and column, or what is absent
 * @param step number of the step that did it last, the first is 1
 */
public record FindingChange(
    Organisation organisation,
    String rubric,
    String criterion,
    String finding,
    Kind kind,
    String sentence,
    BigDecimal before,
    BigDecimal after,
    String source,
    int step) {

  /** What may happen to a finding. */
  public enum Kind {
    APPEARS("新增"),
    VANISHES("消失"),
    WEIGHS("分值变化");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word users see. */
    public String label() {
      return label;
    }
  }
}
