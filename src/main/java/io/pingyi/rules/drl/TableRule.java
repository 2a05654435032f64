package io.pingyi.rules.drl;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a decision table as a rule. */
final class TableRule {

  static final String MET = "满足";
  static final String NOT_APPLICABLE = "不适用";

  private static final Pattern DIFFERENCE = Pattern.compile("(低于|超过)(.+)");

  private final TableHeading heading;
  private final Criterion criterion;
  private final CellReader reader;
  private final TableRow row;
  private final List<TableCell> cells;
  private final List<Expression> constraints = new ArrayList<>();

  TableRule(
      TableHeading heading,
      Criterion criterion,
      CellReader reader,
      TableRow row,
      List<TableCell> cells) {
    this.heading = heading;
    this.criterion = criterion;
    this.reader = reader;
    this.row = row;
    this.cells = cells;
  }

  /** The rule; null for a row that finds nothing. */
  @Nullable ParsedRule rule() {
    Token code = heading.under(row, TableHeading.CODE);
    if (code.text().isEmpty()) {
      throw new SyntaxException(FaultKind.FINDING_CODE, code, "判定编码没有填；不扣分的写“满足”，不考核的写“不适用”");
    }
    Token quantity = heading.under(row, TableHeading.QUANTITY);
    if (code.text().equals(MET)) {
      if (!quantity.text().isEmpty()) {
        throw new SyntaxException(FaultKind.CELL, quantity, "“满足”的一行没有数量");
      }
      return null;
    }
    conditions();
    return code.text().equals(NOT_APPLICABLE) ? inapplicable(code) : finding(code, quantity);
  }

  private void conditions() {
    if (!heading.name().text().isEmpty()) {
      Token key = at(Token.Kind.WORD, keyWord(), heading.name());
      constraints.add(
          new Expression.Binary(
              at(Token.Kind.SYMBOL, "==", heading.name()),
              new Expression.Name(key),
              new Expression.Text(at(Token.Kind.STRING, heading.name().text(), heading.name()))));
    }
    for (int i = 0; i < cells.size(); i++) {
      Token column = heading.conditions().get(i);
      TableCell cell = cells.get(i);
      if (cell instanceof TableCell.Words words) {
        Expression.Name value = new Expression.Name(at(Token.Kind.WORD, column.text(), words.at()));
        List<Expression> texts = new ArrayList<>();
        words
            .words()
            .forEach(
                word -> texts.add(new Expression.Text(at(Token.Kind.STRING, word, words.at()))));
        constraints.add(new Expression.Member(words.at(), value, words.others(), texts));
      }
      for (TableCell.Part part : cell.parts()) {
        Expression.Name value =
            new Expression.Name(at(Token.Kind.WORD, column.text(), part.symbol()));
        constraints.add(new Expression.Binary(part.symbol(), value, expression(part.value())));
      }
    }
  }

  private String keyWord() {
    String component = Keys.COMPONENTS.getOrDefault(heading.type().type(), "");
    return heading.type().values().values().stream()
        .filter(value -> value.component().equals(component))
        .findFirst()
        .orElseThrow()
        .word();
  }

  private static Expression expression(Token value) {
    return value.kind() == Token.Kind.NUMBER
        ? new Expression.Amount(value, false)
        : new Expression.Name(value);
  }

  private ParsedRule inapplicable(Token code) {
    Token reason = heading.under(row, TableHeading.NOTE);
    if (reason.text().isEmpty()) {
      throw new SyntaxException(
          FaultKind.CELL, reason.column() == 0 ? code : reason, "“不适用”的一行要在“说明”里写原因");
    }
    return rule(
        at(Token.Kind.STRING, criterion.code() + "/不适用第" + row.line() + "行", code),
        at(Token.Kind.WORD, NOT_APPLICABLE, code),
        at(Token.Kind.STRING, criterion.code(), code),
        List.of(new Expression.Text(at(Token.Kind.STRING, reason.text(), reason))));
  }

  private ParsedRule finding(Token code, Token quantity) {
    String verb = criterion.kind() == Kind.BONUS ? "加分" : "不满足";
    List<Expression> numbers = new ArrayList<>();
    Matcher difference = DIFFERENCE.matcher(CellReader.half(quantity.text()));
    if (difference.matches()) {
      verb = difference.group(1);
      numbers.add(bound(heading.conditions().get(0), quantity));
      numbers.add(expression(reader.amount(quantity, difference.group(2))));
    } else if (heading.type().values().containsKey(quantity.text())) {
      numbers.add(bound(quantity, quantity));
    } else if (quantity.text().matches("[0-9.]+")) {
      numbers.add(expression(reader.amount(quantity, quantity.text())));
    } else if (!quantity.text().isEmpty()) {
      String hint = Nearest.hint(quantity.text(), heading.type().values().keySet());
      throw new SyntaxException(
          FaultKind.FIELD,
          quantity,
          "数量“%s”应是数、%s的字段，或“低于…”“超过…”%s".formatted(quantity.text(), heading.type().word(), hint));
    }
    return rule(
        at(Token.Kind.STRING, code.text() + "/第" + row.line() + "行", code),
        at(Token.Kind.WORD, verb, code),
        at(Token.Kind.STRING, code.text(), code),
        numbers);
  }

  /** Binds a value, so that the finding can quote it. */
  private Expression bound(Token word, Token place) {
    Token binding = at(Token.Kind.BINDING, "$数", place);
    constraints.add(
        new Expression.Bound(
            binding, new Expression.Name(at(Token.Kind.WORD, word.text(), place))));
    return new Expression.Use(binding);
  }

  private ParsedRule rule(Token name, Token verb, Token code, List<Expression> more) {
    Token fact = at(Token.Kind.BINDING, "$事", heading.fact());
    List<Expression> arguments = new ArrayList<>();
    arguments.add(new Expression.Text(code));
    arguments.add(new Expression.Use(fact));
    arguments.addAll(more);
    ParsedRule.ParsedPattern pattern =
        new ParsedRule.ParsedPattern(Rule.Mode.MATCH, fact, heading.fact(), constraints);
    return new ParsedRule(name, List.of(pattern), verb, arguments);
  }

  private static Token at(Token.Kind kind, String text, Token place) {
    return new Token(kind, text, place.line(), place.column());
  }
}
