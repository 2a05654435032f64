package io.pingyi.trial.effect;

import io.pingyi.rules.edits.Edit;
import java.math.BigDecimal;
import java.util.List;

/**
 * Edits that are applied together, and what they do.
 *
 * @param number the first is 1
 * @param edits in their order
 * @param changes what happens when they are applied to what the steps before left
 */
public record Step(int number, List<Edit> edits, Changes changes) {

  /**
   * How much happens.
   *
   * @param scores subjects whose published score changes
   * @param up those among them whose score rises
   * @param sum sum of the changes of published scores
   * @param most the largest change of a published score, without sign
   * @param ranks subjects whose rank changes
   * @param grades subjects whose proposed grade changes
   * @param appear findings that appear
   * @param vanish findings that vanish
   * @param weigh findings whose points change
   * @param verdicts subjects with another verdict on some criterion
   * @param others subjects of which only range, exact score or restrictions change
   */
  public record Changes(
      int scores,
      int up,
      BigDecimal sum,
      BigDecimal most,
      int ranks,
      int grades,
      int appear,
      int vanish,
      int weigh,
      int verdicts,
      int others) {

    /** Nothing happens. */
    static final Changes NONE =
        new Changes(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0);

    /** Whether some score, rank or grade changes. */
    public boolean moves() {
      return scores > 0 || ranks > 0 || grades > 0;
    }

    /** Whether anything changes at all. */
    public boolean any() {
      return moves() || appear > 0 || vanish > 0 || weigh > 0 || verdicts > 0 || others > 0;
    }
  }
}
