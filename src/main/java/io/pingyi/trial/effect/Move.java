package io.pingyi.trial.effect;

import io.pingyi.facts.Organisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A subject whose result changes, at the end or on the way.
 *
 * @param organisation whom
 * @param rubric code of the rubric
 * @param before by the old edition
 * @param after by the new edition
 * @param shares what the steps contribute, in their order; steps that contribute nothing are left
 *     out
 */
public record Move(
    Organisation organisation, String rubric, State before, State after, List<Share> shares) {

  /** Change of the published score; zero unless it is scored before and after. */
  public BigDecimal score() {
    return before.score() == null || after.score() == null
        ? BigDecimal.ZERO
        : after.score().subtract(before.score());
  }

  /** Places won; zero unless it is scored before and after. */
  public int places() {
    return before.rank() == null || after.rank() == null ? 0 : before.rank() - after.rank();
  }

  /** Whether it differs at the end, not only on the way. */
  public boolean lasting() {
    return !State.same(before.exact(), after.exact())
        || !State.same(before.score(), after.score())
        || !Objects.equals(before.rank(), after.rank())
        || !before.grade().equals(after.grade());
  }

  /** Whether it was scored and is no longer. */
  public boolean lost() {
    return before.score() != null && after.score() == null;
  }

  /** Whether it is scored now and was not. */
  public boolean won() {
    return before.score() == null && after.score() != null;
  }

  /** What the steps contribute, in Chinese: 修改2：得分-1.50、名次退3；修改5：等次达标→示范. */
  public String cause() {
    return shares.stream().map(Share::text).collect(Collectors.joining("；"));
  }
}
