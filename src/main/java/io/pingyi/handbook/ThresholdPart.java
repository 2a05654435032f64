package io.pingyi.handbook;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Piece;
import io.pingyi.paper.Table;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.drl.RuleText;
import io.pingyi.rules.drl.RuleTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All named numbers, and the criteria that use them. */
final class ThresholdPart {

  static final String HEADING = "标准一览";

  private final RuleTexts rules;

  ThresholdPart(RuleTexts rules) {
    this.rules = rules;
  }

  void write(Manuscript paper) {
    paper.heading1(HEADING, HEADING);
    Map<String, Set<String>> users = users();
    Table table =
        Table.of(
            "",
            Table.Column.left("名称", 6),
            Table.Column.right("数值", 4),
            Table.Column.left("说明", 7),
            Table.Column.left("依据", 8),
            Table.Column.left("用在", 4));
    List<List<Cell>> rows = new ArrayList<>();
    Map<String, Threshold> thresholds = rules.catalogue().thresholds();
    Set<String> names = new LinkedHashSet<>(users.keySet());
    names.addAll(thresholds.keySet());
    for (String name : names) {
      Threshold threshold = Objects.requireNonNull(thresholds.get(name), name);
      Set<String> own = users.getOrDefault(name, Set.of());
      rows.add(
          List.of(
              Cell.of(threshold.name()),
              Cell.of(value(threshold)),
              Cell.of(threshold.note()),
              Cell.of(threshold.basis()),
              own.isEmpty() ? Cell.of("计分程序") : links(own)));
    }
    paper.table(table.rows(rows).inSmallType().withRules());
  }

  /** Codes of the criteria that use a number, by its name, in the order of the tables. */
  private Map<String, Set<String>> users() {
    Map<String, Set<String>> users = new LinkedHashMap<>();
    for (Criterion criterion : rules.catalogue().criteria()) {
      for (RuleText rule : rules.of(criterion.code())) {
        for (Threshold threshold : rule.thresholds()) {
          users
              .computeIfAbsent(threshold.name(), name -> new LinkedHashSet<>())
              .add(criterion.code());
        }
      }
    }
    return users;
  }

  private static Cell links(Set<String> codes) {
    List<Piece> pieces = new ArrayList<>();
    for (String code : codes) {
      if (!pieces.isEmpty()) {
        pieces.add(Piece.plain("、"));
      }
      pieces.add(Piece.link(code, code));
    }
    return new Cell(List.of(pieces), "");
  }

  static String value(Threshold threshold) {
    String unit = threshold.unit().equals("月") ? "个月" : threshold.unit();
    return Words.plain(threshold.value()) + unit;
  }
}
