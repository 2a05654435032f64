package io.pingyi.rules.drl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of rules as the compiled rules call them: an absent value never matches, decimals are
 * compared exactly, nothing throws. Public only because compiled rules live in another package.
 */
public final class Exact {

  private Exact() {}

  /** A constant. */
  public static BigDecimal number(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale);
  }

  /** A whole number of a fact. */
  public static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  /** Sum; absent when a part is absent. */
  public static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  /** Difference; absent when a part is absent. */
  public static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.subtract(b);
  }

  /** Product; absent when a part is absent. */
  public static @Nullable BigDecimal times(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.multiply(b);
  }

  /** a = b. */
  public static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  /** a ≠ b, both present. */
  public static boolean different(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) != 0;
  }

  /** a &lt; b. */
  public static boolean less(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) < 0;
  }

  /** a ≤ b. */
  public static boolean atMost(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) <= 0;
  }

  /** a &gt; b. */
  public static boolean more(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) > 0;
  }

  /** a ≥ b. */
  public static boolean atLeast(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) >= 0;
  }

  /** a = b. */
  public static boolean equalInt(@Nullable Integer a, int b) {
    return a != null && a == b;
  }

  /** a ≠ b, a present. */
  public static boolean differentInt(@Nullable Integer a, int b) {
    return a != null && a != b;
  }

  /** a &lt; b. */
  public static boolean lessInt(@Nullable Integer a, int b) {
    return a != null && a < b;
  }

  /** a ≤ b. */
  public static boolean atMostInt(@Nullable Integer a, int b) {
    return a != null && a <= b;
  }

  /** a &gt; b. */
  public static boolean moreInt(@Nullable Integer a, int b) {
    return a != null && a > b;
  }

  /** a ≥ b. */
  public static boolean atLeastInt(@Nullable Integer a, int b) {
    return a != null && a >= b;
  }

  /** a = b. */
  public static boolean equalText(@Nullable String a, @Nullable String b) {
    return a != null && a.equals(b);
  }

  /** a ≠ b, both present. */
  public static boolean differentText(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equals(b);
  }

  /** a = b. */
  public static boolean equalAnswer(@Nullable Boolean a, @Nullable Boolean b) {
    return a != null && a.equals(b);
  }

  /** a ≠ b, both present. */
  public static boolean differentAnswer(@Nullable Boolean a, @Nullable Boolean b) {
    return a != null && b != null && !a.equals(b);
  }

  /** The value is known. */
  public static boolean present(@Nullable Object value) {
    return value != null;
  }
}
