package io.pingyi.handbook;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Piece;
import io.pingyi.paper.Table;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which clause leads to which criterion, rule and case: nothing without a partner. */
final class MatrixPart {

  static final String HEADING = "条文、指标、规则、用例对照表";

  private final Handbook book;

  MatrixPart(Handbook book) {
    this.book = book;
  }

  /**
   * One line of the matrix.
   *
   * @param clause what it rests on
   * @param criterion whose line it is
   * @param code finding code, or what else rules and cases speak of
   * @param rules where the rules stand
   * @param cases cases that expect it
   */
  private record Line(
      String clause, Criterion criterion, String code, List<String> rules, List<RuleCase> cases) {}

  void write(Manuscript paper) {
    paper.heading1(HEADING, HEADING);
    paper.paragraph("按条文排列。规则一栏是文件和行号；用例一栏是行号，用例文件与规则文件同名同目录。没有判定问题的用例（满足、不适用、无法判定）列在“没有问题”一行。");
    Table table =
        Table.of(
            "",
            Table.Column.left("条文", 10),
            Table.Column.left("指标", 7),
            Table.Column.left("判定", 3),
            Table.Column.left("规则", 9),
            Table.Column.left("用例行号", 5));
    List<List<Cell>> rows = new ArrayList<>();
    for (Line line : sorted()) {
      rows.add(
          List.of(
              Cell.of(line.clause()),
              Cell.of(
                  Piece.link(line.criterion().code(), line.criterion().code()),
                  Piece.plain(" " + line.criterion().title())),
              Cell.of(line.code()),
              Cell.lines(line.rules()),
              Cell.lines(places(line.cases()))));
    }
    paper.table(table.rows(rows).inSmallType().withRules());
  }

  /** By document, in the order in which the tables name them first. */
  private List<Line> sorted() {
    Map<String, List<Line>> byClause = new LinkedHashMap<>();
    for (Criterion criterion : book.rules().catalogue().criteria()) {
      for (Line line : lines(criterion)) {
        byClause.computeIfAbsent(line.clause(), clause -> new ArrayList<>()).add(line);
      }
    }
    Map<String, List<Line>> byDocument = new LinkedHashMap<>();
    byClause.forEach(
        (clause, lines) ->
            byDocument
                .computeIfAbsent(document(clause), document -> new ArrayList<>())
                .addAll(lines));
    return byDocument.values().stream().flatMap(List::stream).toList();
  }

  private static String document(String clause) {
    int end = clause.indexOf('》');
    return end < 0 ? clause : clause.substring(0, end);
  }

  private List<Line> lines(Criterion criterion) {
    List<RuleText> rules = book.rules().of(criterion.code());
    List<RuleCase> cases = book.casesOf(criterion);
    List<Line> lines = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    rules.forEach(rule -> codes.add(rule.code()));
    codes.remove(criterion.code());
    for (String code : codes) {
      List<RuleCase> own =
          cases.stream().filter(one -> NearestCases.codes(one).contains(code)).toList();
      lines.add(new Line(clause(criterion, code), criterion, code, places(rules, code), own));
    }
    List<RuleCase> rest = cases.stream().filter(one -> NearestCases.codes(one).isEmpty()).toList();
    List<String> inapplicable = places(rules, criterion.code());
    if (!rest.isEmpty() || !inapplicable.isEmpty()) {
      String what = codes.isEmpty() ? "人工评分" : "没有问题";
      lines.add(new Line(criterion.basis(), criterion, what, inapplicable, rest));
    }
    return lines;
  }

  private String clause(Criterion criterion, String code) {
    String clauses =
        book.rules().catalogue().prices().getOrDefault(code, List.of()).stream()
            .map(FindingPrice::basis)
            .filter(basis -> !basis.isEmpty())
            .distinct()
            .collect(Collectors.joining("；"));
    return clauses.isEmpty() ? criterion.basis() : clauses;
  }

  private static List<String> places(List<RuleText> rules, String code) {
    return rules.stream().filter(rule -> rule.code().equals(code)).map(RuleText::place).toList();
  }

  private static List<String> places(List<RuleCase> cases) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    cases.forEach(
        one -> lines.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(one.line()));
    List<String> places = new ArrayList<>();
    lines.forEach((file, own) -> places.add(Words.lines(own)));
    return places;
  }
}
