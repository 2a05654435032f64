package io.pingyi.trial;

import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands among its peers.
 *
 * @param rank 同类名次; null when not scored
 * @param peers 同类单位数, those with a score
 * @param grade 建议等次; empty when none is proposed
 */
public record Standing(@Nullable Integer rank, int peers, String grade) {}
