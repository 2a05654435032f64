package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the persons of 发展党员 add up to for their branch. */
final class DevelopmentFigures {

  private static final List<String> ACTIVIST_TRACES =
      List.of("培养联系人数", "培养联系人均为正式党员", "考察次数", "积极分子已备案");
  private static final List<String> CANDIDATE_TRACES =
      List.of("党委意见", "政审结论", "培训天数", "培训学时", "入党介绍人数");
  private static final List<Step> ON_THE_WAY =
      List.of(Step.CANDIDATE_DISCUSSED, Step.CANDIDATE_AGREED, Step.NOTICE_FROM, Step.NOTICE_TO);

  private static final List<Step> FROM_ADMISSION =
      List.of(Step.ADMITTED, Step.APPROVED, Step.OATH, Step.CONVERTED, Step.CONVERSION_APPROVED);

  /** How sure something is. */
  private enum Sure {
    YES,
    MAYBE,
    NO
  }

  /**
   * A person with the row that tells of him.
   *
   * @param development the record made from the row
   */
  record Person(Row row, DevelopmentRecord development) {}

  private final List<Person> persons;
  private final ColumnsCatalogue columns;
  private final LocalDate assessmentDate;
  private final DateRange yearToDate;

  DevelopmentFigures(
      List<Person> persons, ColumnsCatalogue columns, int year, LocalDate assessmentDate) {
    this.persons = persons;
    this.columns = columns;
    this.assessmentDate = assessmentDate;
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate end = assessmentDate.isBefore(last) ? assessmentDate : last;
    this.yearToDate = new DateRange(first, end.isBefore(first) ? first : end);
  }

  /** Pairs records with their rows; both stand in the order of source and row. */
  static List<Person> persons(List<Row> rows, List<DevelopmentRecord> developments) {
    if (rows.size() != developments.size()) {
      throw new IllegalStateException(
          developments.size() + " records were made from " + rows.size() + " rows");
    }
    List<Person> persons = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      persons.add(new Person(rows.get(i), developments.get(i)));
    }
    return persons;
  }

  /** Activists who are not yet candidates; whoever may be one is counted. */
  Figure activists() {
    return possible(persons.stream().map(this::activist).toList());
  }

  /** Activists and candidates who are not yet admitted; whoever may be one is counted. */
  Figure inPreparation() {
    return possible(persons.stream().map(this::prepared).toList());
  }

  /** Persons with a step in the year; null when only unknown days decide whether there is any. */
  Figure involved() {
    return counted(involvedSure());
  }

  /**
   * Persons whose conversion was approved in the year; null when only unknown days decide whether
   * there is any.
   */
  Figure converted() {
    return counted(persons.stream().map(this::converted).toList());
  }

  /** Papers missing in the files of those converted in the year. */
  Figure archiveItemsMissing() {
    int missing = 0;
    boolean open = false;
    for (Person person : persons) {
      Sure converted = converted(person);
      Integer items = person.development().archiveItemsMissing();
      if (converted == Sure.YES) {
        missing += items == null ? 0 : items;
        open |= items == null || person.development().uncertain().contains("archiveItemsMissing");
      }
      open |= converted == Sure.MAYBE;
    }
    return Figure.of(missing, open);
  }

  List<Person> personsInvolved() {
    return persons.stream().filter(person -> involved(person) != Sure.NO).toList();
  }

  List<Person> personsConverted() {
    return persons.stream().filter(person -> converted(person) != Sure.NO).toList();
  }

  List<Person> personsPrepared() {
    return persons.stream().filter(person -> prepared(person) != Sure.NO).toList();
  }

  List<Person> personsActivist() {
    return persons.stream().filter(person -> activist(person) != Sure.NO).toList();
  }

  /** Whether a dated step of a person lies in the year. */
  boolean inYear(Person person, Step step) {
    DateRange days = person.development().steps().get(step);
    return days != null
        && !person.development().missingSteps().contains(step)
        && Occasion.within(days, yearToDate);
  }

  private List<Sure> involvedSure() {
    return persons.stream().map(this::involved).toList();
  }

  private static Figure possible(List<Sure> answers) {
    int sure = (int) answers.stream().filter(Sure.YES::equals).count();
    int open = (int) answers.stream().filter(Sure.MAYBE::equals).count();
    return Figure.between(sure + open, sure);
  }

  private static Figure counted(List<Sure> answers) {
    int sure = (int) answers.stream().filter(Sure.YES::equals).count();
    boolean open = answers.contains(Sure.MAYBE);
    return sure == 0 && open ? Figure.MISSING : Figure.of(sure, open);
  }

  private Sure involved(Person person) {
    Sure involved = Sure.NO;
    for (DateRange days : person.development().steps().values()) {
      if (Occasion.within(days, yearToDate)) {
        return Sure.YES;
      }
      involved = Ranges.overlap(days, yearToDate) ? Sure.MAYBE : involved;
    }
    return involved;
  }

  /**
   * The file is closed once the conversion is approved, which may be in the year after the meeting.
   */
  private Sure converted(Person person) {
    DateRange days = person.development().steps().get(Step.CONVERSION_APPROVED);
    if (days == null || !Ranges.overlap(days, yearToDate)) {
      return Sure.NO;
    }
    return Occasion.within(days, yearToDate) ? Sure.YES : Sure.MAYBE;
  }

  private Sure activist(Person person) {
    Sure became = reached(person, Step.ACTIVIST);
    Sure left = reached(person, Step.CANDIDATE);
    if (became == Sure.NO && traces(person, ACTIVIST_TRACES)) {
      became = Sure.MAYBE;
    }
    boolean onTheWay =
        ON_THE_WAY.stream().anyMatch(step -> person.development().steps().containsKey(step));
    if (left == Sure.NO
        && !person.development().steps().containsKey(Step.CANDIDATE)
        && (onTheWay || traces(person, CANDIDATE_TRACES))) {
      left = Sure.MAYBE;
    }
    if (became == Sure.NO || left == Sure.YES) {
      return Sure.NO;
    }
    return became == Sure.YES && left == Sure.NO ? Sure.YES : Sure.MAYBE;
  }

  private Sure prepared(Person person) {
    Sure became = either(reached(person, Step.ACTIVIST), reached(person, Step.CANDIDATE));
    if (became == Sure.NO
        && (traces(person, ACTIVIST_TRACES)
            || traces(person, CANDIDATE_TRACES)
            || ON_THE_WAY.stream().anyMatch(person.development().steps()::containsKey))) {
      became = Sure.MAYBE;
    }
    Sure left = Sure.NO;
    for (Step step : FROM_ADMISSION) {
      left = either(left, reached(person, step));
    }
    if (became == Sure.NO || left == Sure.YES) {
      return Sure.NO;
    }
    return became == Sure.YES && left == Sure.NO ? Sure.YES : Sure.MAYBE;
  }

  private static Sure either(Sure one, Sure other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Sure reached(Person person, Step step) {
    DateRange days = person.development().steps().get(step);
    if (days == null || days.first().isAfter(assessmentDate)) {
      return Sure.NO;
    }
    return days.last().isAfter(assessmentDate) ? Sure.MAYBE : Sure.YES;
  }

  private boolean traces(Person person, List<String> names) {
    Entry entry = Entry.of(Dataset.DEVELOPMENT, person.row(), columns);
    return names.stream().anyMatch(entry::trace);
  }
}
