package io.pingyi.intake.snapshot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A derived number and whether it is only a bound.
 *
 * @param value null when nothing can be said
 * @param uncertain whether the true value may be worse for the organisation
 */
record Figure(@Nullable Integer value, boolean uncertain) {

  static final Figure MISSING = new Figure(null, false);

  static Figure of(int value) {
    return new Figure(value, false);
  }

  /** The value; its name goes to {@code uncertain} when it is only a bound. */
  @Nullable Integer noted(String component, Set<String> uncertain) {
    if (this.uncertain && value != null) {
      uncertain.add(component);
    }
    return value;
  }
}
