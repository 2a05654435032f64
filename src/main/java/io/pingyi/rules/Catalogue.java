package io.pingyi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The tables of a rules folder, read and found consistent.
 *
 * @param rubrics by code, in the order of {@code rubrics.csv}
 * @param criteria in the order of {@code criteria.csv}
 * @param prices by finding code, in the order of {@code findings.csv}
 * @param thresholds by name
 */
public record Catalogue(
    Map<String, Rubric> rubrics,
    List<Criterion> criteria,
    Map<String, List<FindingPrice>> prices,
    Map<String, Threshold> thresholds) {

  /** The criteria of one rubric in force on a day, in the order of the table. */
  public List<Criterion> criteria(String rubric, LocalDate day) {
    return criteria.stream()
        .filter(criterion -> criterion.rubric().equals(rubric) && criterion.inForce(day))
        .toList();
  }

  /**
   * The same tables for data of an earlier year: what is in force on {@code now} is in force on
   * {@code then}, and so for every other day by the years between the two.
   *
   * @param then not after {@code now}
   */
  public Catalogue earlier(LocalDate now, LocalDate then) {
    return new EarlierRows(now, then).of(this);
  }
}
