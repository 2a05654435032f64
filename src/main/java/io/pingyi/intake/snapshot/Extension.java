package io.pingyi.intake.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * The extension of a person's probation (细则第三十一条). Blank cells mean that there was none; one blank
 * cell beside a filled one is missing, not zero.
 *
 * @param times how often it was extended
 * @param months by how many months in all
 */
record Extension(@Nullable Integer times, @Nullable Integer months) {

  static Extension of(DevelopmentCells cells) {
    Integer times = cells.integer("延长次数");
    Integer months = cells.integer("延长月数");
    boolean someTimes = times == null || times > 0;
    boolean someMonths = months == null || months > 0;
    return new Extension(
        someMonths && cells.blank("延长次数") ? null : times,
        someTimes && cells.blank("延长月数") ? null : months);
  }

  /** Months of probation served beyond the extension; never negative. */
  @Nullable Integer shorten(@Nullable Integer served) {
    return served == null || months == null ? null : Math.max(0, served - months);
  }
}
