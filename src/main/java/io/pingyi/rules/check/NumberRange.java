package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An interval of numbers without some points.
 *
 * @param whole whether only whole numbers are meant
 * @param low least value; null without a limit
 * @param lowOpen whether the least value itself is left out
 * @param high largest value; null without a limit
 * @param highOpen whether the largest value itself is left out
 * @param without points that are left out
 */
record NumberRange(
    boolean whole,
    @Nullable BigDecimal low,
    boolean lowOpen,
    @Nullable BigDecimal high,
    boolean highOpen,
    TreeSet<BigDecimal> without)
    implements Range {

  NumberRange {
    without = new TreeSet<>(without);
  }

  /** Both limits belong to it; null means that there is none. */
  static NumberRange between(boolean whole, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new NumberRange(whole, low, false, high, false, new TreeSet<>());
  }

  @Override
  public NumberRange where(Relation relation, Object constant) {
    BigDecimal value = (BigDecimal) constant;
    NumberRange limited =
        switch (relation) {
          case EQUAL -> above(value, false).below(value, false);
          case DIFFERENT -> excluding(value);
          case LESS -> below(value, true);
          case AT_MOST -> below(value, false);
          case MORE -> above(value, true);
          case AT_LEAST -> above(value, false);
        };
    return limited.tidy();
  }

  private NumberRange above(BigDecimal value, boolean open) {
    int order = low == null ? 1 : value.compareTo(low);
    if (order < 0 || (order == 0 && !open)) {
      return this;
    }
    return new NumberRange(whole, value, open, high, highOpen, without);
  }

  private NumberRange below(BigDecimal value, boolean open) {
    int order = high == null ? -1 : value.compareTo(high);
    if (order > 0 || (order == 0 && !open)) {
      return this;
    }
    return new NumberRange(whole, low, lowOpen, value, open, without);
  }

  private NumberRange excluding(BigDecimal value) {
    NumberRange copy = new NumberRange(whole, low, lowOpen, high, highOpen, without);
    copy.without.add(value);
    return copy;
  }

  /** Moves limits onto whole numbers and off excluded points. */
  private NumberRange tidy() {
    NumberRange range = this;
    while (true) {
      NumberRange next = range.onWholeNumbers().offExcluded();
      if (next.equals(range)) {
        return next;
      }
      range = next;
    }
  }

  private NumberRange onWholeNumbers() {
    if (!whole) {
      return this;
    }
    BigDecimal least = low;
    if (low != null) {
      BigDecimal up = low.setScale(0, RoundingMode.CEILING);
      least = lowOpen && up.compareTo(low) == 0 ? up.add(BigDecimal.ONE) : up;
    }
    BigDecimal most = high;
    if (high != null) {
      BigDecimal down = high.setScale(0, RoundingMode.FLOOR);
      most = highOpen && down.compareTo(high) == 0 ? down.subtract(BigDecimal.ONE) : down;
    }
    return new NumberRange(true, least, false, most, false, without);
  }

  private NumberRange offExcluded() {
    boolean atLow = low != null && !lowOpen && without.contains(low);
    boolean atHigh = high != null && !highOpen && without.contains(high);
    return new NumberRange(whole, low, lowOpen || atLow, high, highOpen || atHigh, without);
  }

  @Override
  public NumberRange and(Range other) {
    NumberRange o = (NumberRange) other;
    NumberRange both = new NumberRange(whole || o.whole, low, lowOpen, high, highOpen, without);
    both = o.low == null ? both : both.above(o.low, o.lowOpen);
    both = o.high == null ? both : both.below(o.high, o.highOpen);
    both = new NumberRange(both.whole, both.low, both.lowOpen, both.high, both.highOpen, without);
    both.without.addAll(o.without);
    return both.tidy();
  }

  @Override
  public boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowOpen || highOpen || without.contains(low)));
  }

  @Override
  public boolean covers(Range other) {
    NumberRange o = (NumberRange) other;
    if (o.isEmpty()) {
      return true;
    }
    boolean lowFits = low == null || (o.low != null && lowFits(o));
    boolean highFits = high == null || (o.high != null && highFits(o));
    return lowFits && highFits && without.stream().noneMatch(o::contains);
  }

  private boolean lowFits(NumberRange o) {
    int order =
        java.util.Objects.requireNonNull(o.low).compareTo(java.util.Objects.requireNonNull(low));
    return order > 0 || (order == 0 && (!lowOpen || o.lowOpen));
  }

  private boolean highFits(NumberRange o) {
    int order =
        java.util.Objects.requireNonNull(o.high).compareTo(java.util.Objects.requireNonNull(high));
    return order < 0 || (order == 0 && (!highOpen || o.highOpen));
  }

  private boolean contains(BigDecimal point) {
    return !and(between(false, point, point)).isEmpty();
  }
}
