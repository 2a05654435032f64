package io.pingyi.intake.snapshot;

import io.pingyi.facts.Bounds;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A derived number and whether it is only a bound.
 *
 * @param value null when nothing can be said
 * @param uncertain whether the true value may be worse for the organisation
 * @param bounds where the true value lies; null when that is not known, or when it is the value
 */
record Figure(@Nullable Integer value, boolean uncertain, @Nullable Bounds bounds) {

  static final Figure MISSING = new Figure(null, false, null);

  static Figure of(int value) {
    return new Figure(value, false, null);
  }

  /** The value, of which nothing is known but that it may be worse if so said. */
  static Figure of(int value, boolean uncertain) {
    return new Figure(value, uncertain, null);
  }

  /** The better end of what is possible; certain when both ends agree. */
  static Figure between(int best, int worst) {
    return best == worst ? of(best) : new Figure(best, true, Bounds.between(best, worst));
  }

  /** A number of which only is known that it is not smaller. */
  static Figure atLeast(int least) {
    return new Figure(null, false, Bounds.from(least));
  }

  /** The value; its name goes to {@code uncertain} when it is only a bound. */
  @Nullable Integer noted(String component, Set<String> uncertainNames, Map<String, Bounds> known) {
    if (bounds != null) {
      known.put(component, bounds);
    }
    return noted(component, uncertainNames);
  }

  /** The value; its name goes to {@code uncertain} when it is only a bound. */
  @Nullable Integer noted(String component, Set<String> uncertainNames) {
    if (uncertain && value != null) {
      uncertainNames.add(component);
    }
    return value;
  }
}
