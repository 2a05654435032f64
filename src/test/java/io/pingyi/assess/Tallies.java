package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.rules.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tallies made by hand. */
final class Tallies {

  /** Every branch criterion whose rate the shipped rules read, met. */
  static final Map<String, Verdict> ALL_MET =
      Stream.of("S1.2", "S1.3", "S1.4", "S2.1", "S2.2", "S2.3", "S2.4", "S2.5", "S2.7")
          .collect(Collectors.toMap(Function.identity(), code -> Verdict.MET));

  /** Ten persons, nobody short of anything. */
  static final Map<String, Portion> ALL_PERSONS =
      PersonSum.RATES.stream()
          .collect(Collectors.toMap(Function.identity(), rate -> new Portion(10, 10)));

  private Tallies() {}

  /** A standard branch with some other verdicts, and the cells that speak against it. */
  static BranchTally with(Map<String, Verdict> verdicts, Map<String, List<Citation.Cell>> against) {
    Map<String, Verdict> all = new HashMap<>(ALL_MET);
    all.putAll(verdicts);
    return of("330201002", Standing.STANDARD, all, ALL_PERSONS, against);
  }

  /** A standard branch with so many members whose hours are enough. */
  static BranchTally studying(Portion portion) {
    Map<String, Portion> portions = new HashMap<>(ALL_PERSONS);
    portions.put(Portion.STUDY, portion);
    return of("330201003", Standing.STANDARD, ALL_MET, portions, Map.of());
  }

  private static BranchTally of(
      String code,
      Standing standing,
      Map<String, Verdict> verdicts,
      Map<String, Portion> portions,
      Map<String, List<Citation.Cell>> against) {
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
        verdicts,
        portions,
        against);
  }

  /** A branch of unit 330201 that is neither weak nor developing. */
  static BranchTally plain(String code, Standing standing) {
    Citation.Cell cell = new Citation.Cell(1, 5, "党组织编码", code);
    return of(
        code,
        standing,
        ALL_MET,
        ALL_PERSONS,
        standing == Standing.BELOW ? Map.of("standardRate", List.of(cell)) : Map.of());
  }
}
