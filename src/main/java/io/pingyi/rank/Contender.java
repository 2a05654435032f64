package io.pingyi.rank;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be ranked among peers.
 *
 * @param code 单位编码
 * @param peers key of the peer group: level and sector, for a unit its class
 * @param score published score; null when not scored, then neither ranked nor graded
 * @param tieBreak numbers that decide the order (never the rank) inside a tie, higher first; a
 *     missing number ends the list and comes last
 * @param ceilings best grades that restrictions leave; empty without restriction
 */
public record Contender(
    String code,
    String peers,
    @Nullable BigDecimal score,
    List<BigDecimal> tieBreak,
    List<String> ceilings) {

  /** Keeps the lists as they are now. */
  public Contender {
    tieBreak = List.copyOf(tieBreak);
    ceilings = List.copyOf(ceilings);
  }
}
