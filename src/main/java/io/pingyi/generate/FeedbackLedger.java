package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 整改反馈 as a district keeps it: one line and more for every problem that last year's run listed.
 * Most units had all of theirs closed by a check; the others have some open, contradict themselves,
 * or leave a line out.
 */
final class FeedbackLedger {

  private final long seed;
  private final LocalDate date;
  private final DistrictData data;
  private final PublishedProblems published;

  FeedbackLedger(long seed, LocalDate date, DistrictData data, PublishedProblems published) {
    this.seed = seed;
    this.date = date;
    this.data = data;
    this.published = published;
  }

  List<Row> rows() {
    Map<String, List<String>> byUnit = byUnit();
    List<Row> rows = new ArrayList<>();
    for (Org unit : data.units()) {
      Dice dice = Dice.of(seed, "ledger", unit.code(), date.getYear());
      boolean thorough = dice.chance(.7);
      for (String number : byUnit.getOrDefault(unit.code(), List.of())) {
        FeedbackRounds rounds = new FeedbackRounds(seed, date, unit, number);
        if (thorough) {
          rows.addAll(rounds.sound(UnitTables.feedback(date, unit, number, dice, true)));
        } else if (!dice.chance(.005)) {
          boolean closed = dice.chance(.98);
          rows.addAll(rounds.rows(UnitTables.feedback(date, unit, number, dice, closed)));
        }
      }
    }
    return rows;
  }

  private Map<String, List<String>> byUnit() {
    Map<String, String> units = new HashMap<>();
    data.branches().forEach(branch -> units.put(branch.org().code(), branch.org().unit()));
    data.units().forEach(unit -> units.put(unit.code(), unit.code()));
    Map<String, List<String>> numbers = new TreeMap<>();
    for (PublishedProblems.Problem each : published.problems()) {
      String unit = units.getOrDefault(each.organisation(), units.getOrDefault(each.parent(), ""));
      numbers.computeIfAbsent(unit, key -> new ArrayList<>()).add(each.number());
    }
    return numbers;
  }
}
