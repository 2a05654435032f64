package io.pingyi.rules.check;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Kind;
import io.pingyi.rules.TableRow;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds ranges and judgements that nothing can compute: they must become 人工. */
final class Wording {

  private static final Pattern VAGUE =
      Pattern.compile(
          "酌情|酌减|酌扣|酌定|视情|视具体情况|视情节|适当(扣|加|减)|" + "(扣|加|减)[0-9.]+ ?(-|－|—|~|～|至|到) ?[0-9.]+ ?分");

  private Wording() {}

  static void check(Catalogue catalogue, Tables tables) {
    Set<String> manual =
        catalogue.criteria().stream()
            .filter(criterion -> criterion.kind() == Kind.MANUAL)
            .map(Criterion::code)
            .collect(Collectors.toSet());
    for (TableRow row : tables.findings()) {
      cell(row, "问题描述");
    }
    for (TableRow row : tables.criteria()) {
      if (!manual.contains(row.text("指标编码"))) {
        cell(row, "指标名称");
      }
    }
  }

  private static void cell(TableRow row, String column) {
    Matcher matcher = VAGUE.matcher(row.text(column));
    if (matcher.find()) {
      row.fault(
          FaultKind.VAGUE, column, "“" + matcher.group() + "”程序算不出来；请写明每档分值和数量，或者把指标性质改为“人工”、由人评分");
    }
  }
}
