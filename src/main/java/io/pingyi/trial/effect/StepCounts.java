package io.pingyi.trial.effect;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what one step does. */
final class StepCounts {

  private int scores;
  private int up;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal most = BigDecimal.ZERO;
  private int ranks;
  private int grades;
  private int appear;
  private int vanish;
  private int weigh;
  private int verdicts;
  private final Set<String> others = new HashSet<>();

  void verdict() {
    verdicts++;
  }

  void other(String subject) {
    others.add(subject);
  }

  void finding(FindingChange.Kind kind) {
    switch (kind) {
      case APPEARS -> appear++;
      case VANISHES -> vanish++;
      case WEIGHS -> weigh++;
    }
  }

  /** One step of a subject, as it is, without passing over editions that do not score it. */
  void state(State before, State after) {
    if (!State.same(before.score(), after.score())) {
      BigDecimal change = change(before.score(), after.score());
      scores++;
      sum = sum.add(change);
      most = most.max(change.abs());
      up += change.signum() > 0 ? 1 : 0;
    }
    ranks += java.util.Objects.equals(before.rank(), after.rank()) ? 0 : 1;
    grades += before.grade().equals(after.grade()) ? 0 : 1;
  }

  private static BigDecimal change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null ? BigDecimal.ZERO : after.subtract(before);
  }

  Step.Changes changes() {
    return new Step.Changes(
        scores, up, sum, most, ranks, grades, appear, vanish, weigh, verdicts, others.size());
  }
}
