package io.pingyi.trial.effect;

import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.List;

/**
 * What happens under one rubric.
 *
 * @param rubric the rubric
 * @param scores subjects whose published score changes
 * @param up those among them whose score rises
 * @param highest largest rise; zero without one
 * @param lowest largest fall, negative; zero without one
 * @param ranks subjects whose rank changes
 * @param grades subjects whose proposed grade changes
 * @param lost subjects that are no longer scored
 * @param won subjects that are scored now
 * @param appear findings that appear
 * @param vanish findings that vanish
 * @param weigh findings whose points change
 */
public record RubricSummary(
    Rubric rubric,
    int scores,
    int up,
    BigDecimal highest,
    BigDecimal lowest,
    int ranks,
    int grades,
    int lost,
    int won,
    int appear,
    int vanish,
    int weigh) {

  /** Counts of one rubric at the end, whatever happened on the way. */
  static RubricSummary of(Rubric rubric, List<Move> all, List<FindingChange> findings) {
    List<Move> moves = all.stream().filter(move -> move.rubric().equals(rubric.code())).toList();
    List<BigDecimal> changes =
        moves.stream().map(Move::score).filter(change -> change.signum() != 0).toList();
    return new RubricSummary(
        rubric,
        changes.size(),
        (int) changes.stream().filter(change -> change.signum() > 0).count(),
        changes.stream().reduce(BigDecimal.ZERO, BigDecimal::max),
        changes.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
        (int) moves.stream().filter(move -> move.places() != 0).count(),
        (int)
            moves.stream()
                .filter(move -> !move.before().grade().equals(move.after().grade()))
                .count(),
        (int) moves.stream().filter(Move::lost).count(),
        (int) moves.stream().filter(Move::won).count(),
        count(rubric, findings, FindingChange.Kind.APPEARS),
        count(rubric, findings, FindingChange.Kind.VANISHES),
        count(rubric, findings, FindingChange.Kind.WEIGHS));
  }

  private static int count(Rubric rubric, List<FindingChange> findings, FindingChange.Kind kind) {
    return (int)
        findings.stream()
            .filter(change -> change.kind() == kind && change.rubric().equals(rubric.code()))
            .count();
  }
}
