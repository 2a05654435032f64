package io.pingyi.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves days in force back by the years between two days, so that earlier data are judged by what
 * is in force now: a row that came into force this year is in force on the same days of the earlier
 * year. Rows that followed each other still do.
 */
final class EarlierRows {

  private final LocalDate now;
  private final LocalDate then;

  /**
   * @param then not after {@code now}
   */
  EarlierRows(LocalDate now, LocalDate then) {
    this.now = now;
    this.then = then;
  }

  Catalogue of(Catalogue catalogue) {
    Map<String, List<FindingPrice>> prices = new LinkedHashMap<>();
    catalogue
        .prices()
        .forEach(
            (code, rows) ->
                prices.put(
                    code,
                    rows.stream()
                        .map(this::moved)
                        .filter(row -> !row.to().isBefore(row.from()))
                        .toList()));
    return new Catalogue(
        catalogue.rubrics(),
        catalogue.criteria().stream().map(this::moved).toList(),
        prices,
        catalogue.thresholds());
  }

  private Criterion moved(Criterion row) {
    return new Criterion(
        row.code(),
        row.title(),
        row.rubric(),
        row.dimension(),
        row.kind(),
        row.fullPoints(),
        row.sectors(),
        row.missing(),
        row.step(),
        row.ceiling(),
        row.basis(),
        row.remedy(),
        first(row.from()),
        last(row.to()),
        row.line());
  }

  private FindingPrice moved(FindingPrice row) {
    return new FindingPrice(
        row.code(),
        row.criterion(),
        row.sentence(),
        row.severity(),
        row.points(),
        row.per(),
        row.partial(),
        row.most(),
        row.category(),
        row.basis(),
        first(row.from()),
        last(row.to()),
        row.line());
  }

  /** What is in force now must be so then, also when the two days are not of the same date. */
  private LocalDate first(LocalDate from) {
    if (from.equals(Criterion.ALWAYS)) {
      return from;
    }
    LocalDate moved = from.minusYears(now.getYear() - (long) then.getYear());
    if (from.isAfter(now)) {
      return moved.isAfter(then) ? moved : then.plusDays(1);
    }
    return moved.isAfter(then) ? then : moved;
  }

  /** The day before a row that would follow, so that 29 February tears no gap. */
  private LocalDate last(LocalDate to) {
    return to.equals(Criterion.FOREVER) ? to : first(to.plusDays(1)).minusDays(1);
  }
}
