package io.pingyi.rank;

import org.jspecify.annotations.Nullable;

/**
 * The place of a contender among its peers.
 *
 * @param contender who
 * @param rank 同类名次, equal scores share it and the next is skipped (1, 2, 2, 4); null when not
 *     scored
 * @param peers 同类单位数: peers that have a score, the contender included
 */
public record Place(Contender contender, @Nullable Integer rank, int peers) {}
