package io.pingyi.batch;

import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Keeps the points of reporting units by criterion in a form that does not depend on the rules:
 * next year's rules may have other criteria in another order.
 */
final class UnitPoints {

  private final RunStore store;
  private final Catalogue catalogue;
  private final StoredCriteria criteria;

  UnitPoints(RunStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
    this.criteria = new StoredCriteria(store.jdbc(), store.run(), catalogue);
  }

  void keep(Connection connection) throws SQLException {
    for (Rubric rubric : catalogue.rubrics().values()) {
      if (ofUnit(rubric)) {
        Map<Integer, String> points = points(rubric);
        try (CopyIn copy = new CopyIn(connection, "unit_points")) {
          for (Map.Entry<Integer, String> entry : points.entrySet()) {
            copy.row(store.run(), rubric.code(), entry.getKey(), entry.getValue());
          }
          copy.finish();
        }
      }
    }
  }

  private Map<Integer, String> points(Rubric rubric) {
    Map<Integer, String> points = new LinkedHashMap<>();
    store
        .jdbc()
        .query(
            "select r.organisation, "
                + StoredCriteria.COLUMNS
                + " from subject_result r where r.run = ? and r.rubric = ? order by r.organisation",
            row -> {
              StringJoiner text = new StringJoiner(" ");
              for (CriterionRow each : criteria.of(row, "")) {
                BigDecimal own = each.points();
                if (own != null && own.signum() != 0) {
                  text.add(each.criterion() + "=" + plain(own));
                }
              }
              points.put(row.getInt("organisation"), text.toString());
            },
            store.run(),
            rubric.code());
    return points;
  }

  /** As short as it can be, and never with an exponent. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static boolean ofUnit(Rubric rubric) {
    return rubric.subject() == SubjectKind.UNIT;
  }

  /** Points by criterion out of their text. */
  static SortedMap<String, BigDecimal> read(String text) {
    SortedMap<String, BigDecimal> points = new TreeMap<>();
    for (String entry : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int equals = entry.indexOf('=');
      points.put(entry.substring(0, equals), new BigDecimal(entry.substring(equals + 1)));
    }
    return points;
  }
}
