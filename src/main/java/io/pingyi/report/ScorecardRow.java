package io.pingyi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of {@code scorecard.csv}; components in the order of its columns (design §7). */
public record ScorecardRow(
    int year,
    String level,
    String sector,
    String code,
    String name,
    String parent,
    BigDecimal due,
    BigDecimal earned,
    BigDecimal bonus,
    @Nullable BigDecimal score,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable Integer rank,
    int peers,
    String grade,
    String restrictions,
    int undetermined,
    @Nullable BigDecimal lastScore,
    @Nullable Integer lastRank) {}
