package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import java.util.List;
import java.util.Map;

/** Tallies made by hand. */
final class Tallies {

  private Tallies() {}

  /** A branch of unit 330201 that is neither weak nor developing. */
  static BranchTally plain(String code, Standing standing) {
    Citation.Cell cell = new Citation.Cell(1, 5, "党组织编码", code);
    return new BranchTally(
        code,
        "330201",
        standing != Standing.NOT_DUE,
        standing,
        standing,
        standing,
        false,
        null,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        standing == Standing.BELOW ? Map.of("standardRate", List.of(cell)) : Map.of());
  }
}
