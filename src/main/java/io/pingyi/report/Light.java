package io.pingyi.report;

import java.math.BigDecimal;

/** How much of the full points was kept: at least 95, 85, 70 per cent, or less. */
enum Light {
  GOOD(new BigDecimal("0.95"), Look.Kind.POINTS_GOOD),
  FAIR(new BigDecimal("0.85"), Look.Kind.POINTS_FAIR),
  POOR(new BigDecimal("0.7"), Look.Kind.POINTS_POOR),
  BAD(null, Look.Kind.POINTS_BAD);

  private final @org.jspecify.annotations.Nullable BigDecimal least;
  private final Look.Kind points;

  Light(@org.jspecify.annotations.Nullable BigDecimal least, Look.Kind points) {
    this.least = least;
    this.points = points;
  }

  /**
   * @param full more than zero
   */
  static Light of(BigDecimal kept, BigDecimal full) {
    for (Light light : values()) {
      if (light.least != null && kept.compareTo(full.multiply(light.least)) >= 0) {
        return light;
      }
    }
    return BAD;
  }

  /** The look of a number with this light. */
  Look.Kind points() {
    return points;
  }
}
