package io.pingyi.rules.cases;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at the cells of a case before it is run, so that a fault has its row and column. */
final class CaseCells {

  /** An x only behind a digit: codes may contain one (UX1-1). */
  private static final String TIMES = "[×*]|(?<=[0-9])[xX](?![0-9]*-)";

  private final Catalogue catalogue;
  private final Criterion criterion;
  private final CaseColumns columns;

  CaseCells(Catalogue catalogue, Criterion criterion, CaseColumns columns) {
    this.catalogue = catalogue;
    this.criterion = criterion;
    this.columns = columns;
  }

  void check(TableRow row, Map<String, String> given) {
    given.forEach(
        (heading, text) -> {
          if (!text.isEmpty()) {
            try {
              value(heading, text);
            } catch (CaseValues.CaseException e) {
              row.fault(FaultKind.CASE, heading, String.valueOf(e.getMessage()));
            } catch (ArithmeticException | IllegalArgumentException e) {
              row.fault(FaultKind.CASE, heading, "“" + heading + "”读不出“" + text + "”；请照文件说明填写");
            }
          }
        });
    expectation(row);
  }

  private void value(String heading, String text) {
    Vocabulary.@Nullable FactType type = columns.typeOf(heading);
    if (type != null) {
      Vocabulary.Value value = type.values().get(heading);
      if (value != null && !text.equals("不适用")) {
        boolean bound = value.isNumber() && text.endsWith(CaseValues.AT_LEAST);
        CaseValues.typed(value, bound ? text.substring(0, text.length() - 1) : text);
      }
    } else if (heading.equals(CaseColumns.DATE)) {
      CaseValues.date(heading, text);
    } else if (heading.equals(CaseColumns.MANUAL)) {
      CaseValues.number(heading, text);
    } else if (heading.startsWith(CaseColumns.STEP) && !text.equals("缺")) {
      CaseValues.range(heading, text);
    } else if (heading.startsWith(CaseColumns.RATE)) {
      rate(heading, text);
    }
  }

  private static void rate(String heading, String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new CaseValues.CaseException("“" + heading + "”应填 满足数/应评数，如 8/10，现为“" + text + "”");
    }
    CaseValues.number(heading, parts[0]).intValueExact();
    CaseValues.number(heading, parts[1]).intValueExact();
  }

  private void expectation(TableRow row) {
    String points = row.text("预期分值");
    if (!points.isEmpty() && CaseValues.numberIfAny(points) == null) {
      row.fault(FaultKind.CASE, "预期分值", "“预期分值”应填数字，现为“" + points + "”");
    }
    String found = row.text("预期判定");
    if (row.text("预期结论").equals("满足") && !found.isEmpty()) {
      row.fault(FaultKind.CASE, "预期判定", "预期结论是满足，就不应有预期判定“" + found + "”；请改其中一个");
    }
    boolean byRule = criterion.kind() != Kind.MANUAL;
    if (byRule && row.text("预期结论").equals("不满足") && found.isEmpty()) {
      row.fault(FaultKind.CASE, "预期判定", "预期结论是不满足，应写明预期判定，如 " + criterion.code() + "-1");
    }
    for (String part : found.split("[;；]", -1)) {
      if (!part.isBlank()) {
        finding(row, part.strip());
      }
    }
  }

  private void finding(TableRow row, String part) {
    String[] codeAndQuantity = part.split(TIMES, -1);
    String code = codeAndQuantity[0].strip();
    List<FindingPrice> prices = catalogue.prices().getOrDefault(code, List.of());
    if (prices.stream().noneMatch(price -> price.criterion().equals(criterion.code()))) {
      TreeSet<String> own = new TreeSet<>();
      catalogue.prices().values().stream()
          .flatMap(List::stream)
          .filter(price -> price.criterion().equals(criterion.code()))
          .forEach(price -> own.add(price.code()));
      row.fault(
          FaultKind.CASE,
          "预期判定",
          "指标“" + criterion.code() + "”没有判定编码“" + code + "”" + Nearest.hint(code, own));
    }
    if (codeAndQuantity.length > 1 && CaseValues.numberIfAny(codeAndQuantity[1].strip()) == null) {
      row.fault(FaultKind.CASE, "预期判定", "“×”后面应是数量，现为“" + codeAndQuantity[1].strip() + "”");
    }
  }
}
