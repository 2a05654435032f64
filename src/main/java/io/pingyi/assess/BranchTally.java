package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.rules.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one branch contributes to the rates of its unit. To keep one, keep {@link #toText()}.
 *
 * @param organisation code of the branch
 * @param unit code of its unit; null when it belongs to none
 * @param scored whether its rubric gave a score
 * @param standing its part in 达标率 by its published score
 * @param worst the part that would lower 达标率 most, given what is undetermined
 * @param best the part that would raise 达标率 most, given what is undetermined
 * @param weakListed whether it was on the list of weak organisations
 * @param weakAccepted whether its rectification was accepted; null when listed but unknown
 * @param involved persons in a step of development within the year, those who may be included
 * @param serious persons among them with a serious finding
 * @param undeterminedPersons persons among the others whose compliance could not be judged
 * @param feedback last year's problems of the branch in 整改反馈
 * @param feedbackOpen those among them that are not 已销号
 * @param verdicts verdict by branch criterion, bonuses left out
 * @param portions its part in the rates of persons, by component name of {@link
 *     io.pingyi.facts.Unit}
 * @param against cells that count against the unit, by component name of {@link
 *     io.pingyi.facts.Unit} or code of a branch criterion whose rate rules read
 */
public record BranchTally(
    String organisation,
    @Nullable String unit,
    boolean scored,
    Standing standing,
    Standing worst,
    Standing best,
    boolean weakListed,
    @Nullable Boolean weakAccepted,
    int involved,
    int serious,
    int undeterminedPersons,
    int feedback,
    int feedbackOpen,
    Map<String, Verdict> verdicts,
    Map<String, Portion> portions,
    Map<String, List<Citation.Cell>> against) {

  /** The part of a branch in 达标率. */
  public enum Standing {
    /** In neither numerator nor denominator: not scored, or founded within six months. */
    NOT_DUE,
    /** In the denominator only. */
    BELOW,
    /** In numerator and denominator. */
    STANDARD
  }

  /** Whether it counts in the denominator of 达标率: scored and not founded within six months. */
  public boolean due() {
    return standing != Standing.NOT_DUE;
  }

  /** Whether it counts in the numerator of 达标率: it reached the threshold without a veto. */
  public boolean standard() {
    return standing == Standing.STANDARD;
  }

  /** The tally as text without NUL; {@link #ofText} gives it back. */
  public String toText() {
    return TallyText.write(this);
  }

  /**
   * The tally of a text that {@link #toText()} gave.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  public static BranchTally ofText(String text) {
    return TallyText.read(text);
  }
}
