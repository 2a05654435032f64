package io.pingyi.batch;

import io.pingyi.report.CriterionRow;
import io.pingyi.report.PartRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Divides a unit's score into what the program computed, each criterion that people scored, and
 * what rescaling and rounding add.
 */
final class UnitParts {

  private static final String COMPUTED = "机器评定";
  private static final String SCALE = "折算与取整";

  private static final String UNITS =
      "select o.code, o.name, "
          + StoredCriteria.COLUMNS
          + " from subject_result r"
          + " join organisation o on o.run = r.run and o.number = r.organisation"
          + " where r.run = ? and r.rubric = any(?) order by r.organisation, r.rubric";

  private final JdbcTemplate jdbc;
  private final String run;
  private final StoredCriteria criteria;
  private final Supplier<List<CriterionDefinition>> definitions;
  private final String[] rubrics;

  UnitParts(
      JdbcTemplate jdbc,
      String run,
      Catalogue catalogue,
      StoredCriteria criteria,
      Supplier<List<CriterionDefinition>> definitions) {
    this.jdbc = jdbc;
    this.run = run;
    this.criteria = criteria;
    this.definitions = definitions;
    this.rubrics =
        catalogue.rubrics().values().stream()
            .filter(rubric -> rubric.subject() == SubjectKind.UNIT)
            .map(Rubric::code)
            .toArray(String[]::new);
  }

  Stream<CriterionRow> criteria() {
    return jdbc.queryForStream(
            UNITS, (row, i) -> criteria.of(row, row.getString("code")), run, rubrics)
        .flatMap(List::stream);
  }

  Stream<PartRow> rows() {
    Map<String, CriterionDefinition> human =
        definitions.get().stream()
            .filter(CriterionDefinition::human)
            .collect(Collectors.toMap(CriterionDefinition::criterion, each -> each));
    Map<String, String> given = given();
    return jdbc.queryForStream(UNITS, (row, i) -> parts(row, human, given), run, rubrics)
        .flatMap(List::stream);
  }

  /** Who gave what, by unit and kind. */
  private Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    jdbc.query(
        "select code, kind, given from human_source where run = ?",
        row -> {
          given.put(row.getString("code") + '\t' + row.getString("kind"), row.getString("given"));
        },
        run);
    return given;
  }

  private List<PartRow> parts(
      ResultSet row, Map<String, CriterionDefinition> human, Map<String, String> given)
      throws SQLException {
    String code = row.getString("code");
    String name = row.getString("name");
    @Nullable BigDecimal score = row.getBigDecimal("score");
    List<PartRow> people = new ArrayList<>();
    BigDecimal full = BigDecimal.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (CriterionRow each : criteria.of(row, code)) {
      BigDecimal own = orZero(each.points());
      all = all.add(own);
      @Nullable CriterionDefinition by = human.get(each.criterion());
      if (by == null) {
        full = full.add(orZero(each.full()));
        points = points.add(own);
      } else {
        boolean counts = score != null && orZero(each.full()).signum() > 0;
        String kind =
            by.source().equals(CriterionDefinition.SCORES) ? each.criterion() : by.source();
        people.add(
            new PartRow(
                code,
                name,
                by.title(),
                true,
                each.full(),
                counts ? own : null,
                given.getOrDefault(code + '\t' + kind, "")));
      }
    }
    List<PartRow> parts = new ArrayList<>();
    parts.add(new PartRow(code, name, COMPUTED, false, full, score == null ? null : points, ""));
    parts.addAll(people);
    if (score != null) {
      parts.add(new PartRow(code, name, SCALE, false, null, score.subtract(all), ""));
    }
    return parts;
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }
}
