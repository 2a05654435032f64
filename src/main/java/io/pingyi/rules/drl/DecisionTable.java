package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a criterion that is a ladder from a table: one row a step. Each row becomes a rule as if it
 * had been written in a rule file, and is resolved, vetted and compiled as such.
 */
final class DecisionTable {

  private static final int MOST_GAPS = 5;

  private final RuleFolder.Source source;
  private final Criterion criterion;
  private final Catalogue catalogue;
  private final FaultList faults;
  private final TableHeading heading;
  private final CellReader reader;
  private final List<TableRow> rows;

  private DecisionTable(
      RuleFolder.Source source,
      Criterion criterion,
      Catalogue catalogue,
      FaultList faults,
      TableHeading heading,
      List<TableRow> rows) {
    this.source = source;
    this.criterion = criterion;
    this.catalogue = catalogue;
    this.faults = faults;
    this.heading = heading;
    this.reader = new CellReader(catalogue.thresholds());
    this.rows = rows;
  }

  /** The rules of a table that can be read; everything else is a fault in its row and column. */
  static List<ParsedRule> parse(
      RuleFolder.Source source, Criterion criterion, Catalogue catalogue, FaultList faults) {
    List<TableRow> rows = RuleTable.raw(source, faults);
    try {
      TableHeading heading = TableHeading.of(rows, Vocabulary.ofFacts());
      List<TableRow> steps =
          rows.subList(2, rows.size()).stream().filter(row -> !row.blank()).toList();
      return new DecisionTable(source, criterion, catalogue, faults, heading, steps).rules();
    } catch (SyntaxException e) {
      report(source, e, faults);
      return List.of();
    }
  }

  private static void report(RuleFolder.Source source, SyntaxException e, FaultList faults) {
    faults.error(e.kind(), source.path(), e.at().line(), e.at().column(), e.sentence());
  }

  private List<ParsedRule> rules() {
    List<ParsedRule> rules = new ArrayList<>();
    List<List<TableCell>> read = new ArrayList<>();
    boolean sound = true;
    for (TableRow row : rows) {
      try {
        List<TableCell> cells = cells(row);
        read.add(cells);
        ParsedRule rule = new TableRule(heading, criterion, reader, row, cells).rule();
        if (rule != null) {
          rules.add(rule);
        }
      } catch (SyntaxException e) {
        report(source, e, faults);
        sound = false;
      }
    }
    rows.forEach(this::checkPoints);
    if (sound) {
      coverage(read);
      order(read);
    }
    return rules;
  }

  private void checkPoints(TableRow row) {
    try {
      points(row);
    } catch (SyntaxException e) {
      report(source, e, faults);
    }
  }

  private List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Token column : heading.conditions()) {
      Token at = TableHeading.cell(row, column.column() - 1);
      if (CellReader.isAny(at.text())) {
        cells.add(new TableCell.Any());
        continue;
      }
      cells.add(
          switch (Operand.Type.of(heading.value(column).type())) {
            case NUMBER -> reader.range(at);
            case YES_NO -> reader.answer(at);
            case TEXT -> reader.words(at, named(column));
            case DATE -> throw new SyntaxException(FaultKind.TYPE, column, "日期不能作条件；请用词汇表中的月数、天数");
          });
    }
    return cells;
  }

  /** Every word that some row of a column names. */
  private Set<String> named(Token column) {
    Set<String> named = new LinkedHashSet<>();
    for (TableRow row : rows) {
      Token at = TableHeading.cell(row, column.column() - 1);
      if (!CellReader.isAny(at.text()) && !at.text().equals("其他")) {
        named.addAll(CellReader.split(at));
      }
    }
    return named;
  }

  private void coverage(List<List<TableCell>> read) {
    List<TableCoverage.Column> columns = new ArrayList<>();
    for (Token column : heading.conditions()) {
      Vocabulary.Value value = heading.value(column);
      columns.add(
          new TableCoverage.Column(
              column.text(),
              Operand.Type.of(value.type()),
              value.type() == Integer.class,
              value.unit().equals("%")));
    }
    TableCoverage coverage = new TableCoverage(columns, read);
    if (!coverage.run()) {
      fault(FaultKind.LIMIT, 0, "列和取值太多，查不清各档是否完整；请拆成几个指标，或改写成规则文件");
      return;
    }
    coverage.gaps().stream()
        .limit(MOST_GAPS)
        .forEach(gap -> fault(FaultKind.UNREACHABLE, 0, "没有一行管到：" + gap + "；请补一行，不扣分的写“满足”"));
    coverage
        .overlapping()
        .forEach(
            (row, earlier) ->
                fault(
                    FaultKind.SHADOWED,
                    rows.get(row).line(),
                    "与第" + rows.get(earlier).line() + "行重叠；每种情形只能落在一行"));
    for (int i = 0; i < rows.size(); i++) {
      if (!coverage.matches(i)) {
        fault(FaultKind.NEVER, rows.get(i).line(), "这一行永远用不到；请检查起点和终点");
      }
    }
  }

  /** A ladder of one number goes up or down. */
  private void order(List<List<TableCell>> read) {
    if (heading.conditions().size() != 1) {
      return;
    }
    BigDecimal before = null;
    int direction = 0;
    for (int i = 0; i < read.size(); i++) {
      if (!(read.get(i).get(0) instanceof TableCell.Range range)) {
        return;
      }
      TableCell.End low = range.low();
      BigDecimal start = low == null ? BigDecimal.valueOf(-1) : low.value();
      int step = before == null ? 0 : start.compareTo(before);
      if (step * direction < 0) {
        fault(FaultKind.CELL, rows.get(i).line(), "各档没有从高到低或从低到高排列；请按顺序排");
        return;
      }
      direction = step == 0 ? direction : step;
      before = start;
    }
  }

  /** 分值 repeats what the findings table says, so that the ladder can be read by itself. */
  private void points(TableRow row) {
    Token written = heading.under(row, TableHeading.POINTS);
    if (written.text().isEmpty()) {
      return;
    }
    String plain = written.text().replaceFirst("^[-－−]", "");
    if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      throw new SyntaxException(FaultKind.CELL, written, "分值应为数字，现为“" + written.text() + "”");
    }
    BigDecimal wanted = new BigDecimal(plain);
    BigDecimal actual = price(row);
    if (actual == null) {
      throw new SyntaxException(FaultKind.POINTS, written, "数量不是固定的数，分值由判定表按数量算；这一格请留空");
    }
    if (actual.compareTo(wanted) != 0) {
      throw new SyntaxException(
          FaultKind.POINTS,
          written,
          "分值%s与判定表不符，按判定表是%s；分值只在判定表里改"
              .formatted(plain, actual.stripTrailingZeros().toPlainString()));
    }
  }

  private @Nullable BigDecimal price(TableRow row) {
    String code = heading.under(row, TableHeading.CODE).text();
    String quantity = heading.under(row, TableHeading.QUANTITY).text();
    if (code.equals(TableRule.MET) || code.equals(TableRule.NOT_APPLICABLE)) {
      return BigDecimal.ZERO;
    }
    if (!quantity.matches("([0-9]{1,9}(\\.[0-9]{1,6})?)?")) {
      return null;
    }
    BigDecimal count = quantity.isEmpty() ? BigDecimal.ONE : new BigDecimal(quantity);
    return catalogue.prices().getOrDefault(code, List.of()).stream()
        .map(
            price -> {
              BigDecimal most = price.most();
              BigDecimal points = price.points(count);
              return most == null ? points : points.min(most);
            })
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private void fault(FaultKind kind, int line, String message) {
    faults.error(kind, source.path(), line, 0, message);
  }
}
