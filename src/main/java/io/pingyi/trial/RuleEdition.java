package io.pingyi.trial;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Judge;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Everything of a rules folder that decides a result.
 *
 * @param rules tables and compiled rules, opened for the assessment date
 * @param columns headings of the exports
 * @param calendar holidays
 */
public record RuleEdition(RuleSet rules, ColumnsCatalogue columns, WorkCalendar calendar)
    implements AutoCloseable {

  /**
   * Opens a complete folder.
   *
   * @param cache where compiled rules are kept
   * @param date 考核基准日
   * @throws io.pingyi.rules.RulesException with every fault of tables and rules
   * @throws io.pingyi.intake.InputException with the faults of {@code columns.yml} or {@code
   *     calendar.csv}
   */
  public static RuleEdition open(Path folder, Path cache, LocalDate date) {
    return of(folder, RuleSets.open(folder, cache, date));
  }

  /** The same for a folder whose tables need not add up yet. */
  public static RuleEdition openDraft(Path folder, Path cache, LocalDate date) {
    return of(folder, RuleSets.openDraft(folder, cache, date));
  }

  private static RuleEdition of(Path folder, RuleSet rules) {
    try {
      return new RuleEdition(
          rules,
          ColumnsCatalogue.read(folder.resolve("columns.yml")),
          WorkCalendar.read(folder.resolve("calendar.csv")));
    } catch (RuntimeException e) {
      rules.close();
      throw e;
    }
  }

  /** The same rules as of another day; closing either closes both. */
  public RuleEdition at(LocalDate date) {
    return new RuleEdition(rules.at(date), columns, calendar);
  }

  /** The tables. */
  public Catalogue catalogue() {
    return rules.catalogue();
  }

  /** Asked instead of the rules, which it may ask in turn. */
  Judge judge() {
    return rules;
  }

  @Override
  public void close() {
    rules.close();
  }
}
