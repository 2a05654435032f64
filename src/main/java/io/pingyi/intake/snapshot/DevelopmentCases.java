package io.pingyi.intake.snapshot;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.intake.Column;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the persons of case files from raw cells, by the same code as those of exports. */
public final class DevelopmentCases implements Function<Map<String, String>, DevelopmentRecord> {

  /** The key that carries the assessment date of the case. */
  public static final String DATE = "考核基准日";

  /** The only organisation of a case that may approve members. */
  public static final String APPROVER = "T000";

  private final ColumnsCatalogue columns;
  private final WorkCalendar calendar;
  private final Set<String> names;

  /**
   * @param columns columns a case may use
   * @param calendar holidays
   */
  public DevelopmentCases(ColumnsCatalogue columns, WorkCalendar calendar) {
    this.columns = columns;
    this.calendar = calendar;
    this.names =
        columns.columns(Dataset.DEVELOPMENT).stream().map(Column::name).collect(Collectors.toSet());
  }

  /**
   * One person.
   *
   * @param raw raw text by canonical column, and {@link #DATE}
   * @throws IllegalArgumentException with a Chinese sentence for the author, when a column is not
   *     one of 发展党员
   */
  @Override
  public DevelopmentRecord apply(Map<String, String> raw) {
    Map<String, String> cells = new HashMap<>(raw);
    String date = cells.remove(DATE);
    if (date == null) {
      throw new IllegalArgumentException("用例没有“" + DATE + "”");
    }
    for (String column : new TreeSet<>(cells.keySet())) {
      if (!names.contains(column)) {
        throw new IllegalArgumentException(
            "rules/columns.yml 的“发展党员”中没有“" + column + "”列；请改用其中的列名");
      }
    }
    LocalDate day = LocalDate.parse(date);
    AssessmentContext context =
        new AssessmentContext(day.getYear(), day, List.of(), Set.of(APPROVER));
    return new DevelopmentSnapshot(context, columns, calendar).ofRaw(cells);
  }
}
