package io.pingyi.rules.drl;

import io.pingyi.facts.CriterionRate;
import io.pingyi.facts.Indicator;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * The first two rows of a decision table: which fact it is about, and its columns.
 *
 * @param fact word of the fact, in its place
 * @param name name of the indicator or code of the criterion whose rate it is; empty otherwise
 * @param type kind of the fact
 * @param headings every heading, in its place
 */
record TableHeading(Token fact, Token name, Vocabulary.FactType type, List<Token> headings) {

  static final String FACT = "事实";
  static final String CODE = "判定编码";
  static final String QUANTITY = "数量";
  static final String POINTS = "分值";
  static final String NOTE = "说明";

  private static final List<String> FIXED = List.of(CODE, QUANTITY, POINTS, NOTE);

  static TableHeading of(List<TableRow> rows, Vocabulary vocabulary) {
    if (rows.size() < 2 || !cell(rows.get(0), 0).text().equals(FACT)) {
      Token start = new Token(Token.Kind.WORD, "", 1, 1);
      throw new SyntaxException(start, "决策表第一行应是“事实,党支部”这样，第二行是列名，第三行起每行一档");
    }
    Token fact = cell(rows.get(0), 1);
    List<String> known = vocabulary.types().stream().map(Vocabulary.FactType::word).toList();
    Vocabulary.FactType type =
        vocabulary
            .type(fact.text())
            .orElseThrow(
                () ->
                    new SyntaxException(
                        FaultKind.FACT,
                        fact,
                        "没有“%s”这种事实%s；可用：%s"
                            .formatted(
                                fact.text(),
                                Nearest.hint(fact.text(), known),
                                String.join("、", known))));
    Token name = cell(rows.get(0), 2);
    boolean named = type.type() == Indicator.class || type.type() == CriterionRate.class;
    if (named == name.text().isEmpty()) {
      throw new SyntaxException(
          FaultKind.INDICATOR, name, named ? "事实右边应写指标名，如 表名.列名" : "这种事实右边不应再写什么");
    }
    TableHeading heading = new TableHeading(fact, name, type, headings(rows.get(1)));
    heading.check();
    if (rows.subList(2, rows.size()).stream().allMatch(TableRow::blank)) {
      throw new SyntaxException(heading.headings().get(0), "决策表没有一档；第三行起每行写一档");
    }
    return heading;
  }

  private static List<Token> headings(TableRow row) {
    List<Token> headings = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      headings.add(cell(row, i));
    }
    return headings;
  }

  /** A cell in its place; empty when the row is shorter. */
  static Token cell(TableRow row, int column) {
    String text = column < row.cells().size() ? row.cells().get(column) : "";
    return new Token(Token.Kind.WORD, text, row.line(), column + 1);
  }

  private void check() {
    List<String> words = headings.stream().map(Token::text).toList();
    for (Token heading : headings) {
      String word = heading.text();
      if (!word.isEmpty() && words.indexOf(word) < heading.column() - 1) {
        throw new SyntaxException(FaultKind.HEADING, heading, "列“" + word + "”重复");
      }
      if (!word.isEmpty() && !FIXED.contains(word) && !type.values().containsKey(word)) {
        List<String> known = new ArrayList<>(type.values().keySet());
        known.addAll(FIXED);
        throw new SyntaxException(
            FaultKind.HEADING,
            heading,
            "“%s”不是%s的字段，也不是决策表的列%s".formatted(word, type.word(), Nearest.hint(word, known)));
      }
    }
    if (!words.contains(CODE)) {
      throw new SyntaxException(FaultKind.HEADING, headings.get(0), "缺少列“" + CODE + "”");
    }
    if (conditions().isEmpty()) {
      throw new SyntaxException(FaultKind.HEADING, headings.get(0), "没有一列是" + type.word() + "的字段");
    }
  }

  /** The headings that are values of the fact. */
  List<Token> conditions() {
    return headings.stream().filter(heading -> type.values().containsKey(heading.text())).toList();
  }

  Vocabulary.Value value(Token heading) {
    Vocabulary.Value value = type.values().get(heading.text());
    if (value == null) {
      throw new IllegalArgumentException(heading.text());
    }
    return value;
  }

  /** The cell of a row below a heading; empty when there is no such column. */
  Token under(TableRow row, String heading) {
    for (Token found : headings) {
      if (found.text().equals(heading)) {
        return cell(row, found.column() - 1);
      }
    }
    return new Token(Token.Kind.WORD, "", row.line(), 0);
  }
}
