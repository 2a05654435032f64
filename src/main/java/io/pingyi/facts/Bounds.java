package io.pingyi.facts;

import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a value certainly lies, in its own unit, both included.
 *
 * @param least null when there is no lower bound
 * @param most null when there is no upper bound
 */
public record Bounds(@Nullable Integer least, @Nullable Integer most) {

  /** The two numbers in either order. */
  public static Bounds between(int one, int other) {
    return new Bounds(Math.min(one, other), Math.max(one, other));
  }

  /** At least so many. */
  public static Bounds from(int least) {
    return new Bounds(least, null);
  }
}
