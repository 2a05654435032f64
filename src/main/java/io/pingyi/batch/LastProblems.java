package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CellText;
import java.util.TreeSet;

/** Keeps which problems are last year's, and gives those their old numbers back. */
final class LastProblems {

  /** The same problem of the same organisation keeps its number, whatever that was made of. */
  private static final String SAME_NUMBERS =
      "update problem p set number = p2.number"
          + " from organisation o, organisation o2, problem p2"
          + " where p.run = ? and o.run = p.run and o.number = p.organisation"
          + " and o2.run = ? and o2.code = o.code"
          + " and p2.run = o2.run and p2.organisation = o2.number and p2.finding = p.finding"
          + " and p2.number <> p.number";

  /**
   * One that was renamed or merged goes on with the number of what it was; of several the first by
   * code. The parts of a split organisation cannot share one number.
   */
  private static final String OLD_NUMBERS =
      "update problem p set number = p2.number"
          + " from organisation o, predecessor a, organisation o2, problem p2"
          + " where p.run = ? and o.run = p.run and o.number = p.organisation"
          + " and a.run = p.run and a.code = o.code and a.kind <> '拆分'"
          + " and a.past_code = (select min(b.past_code) from predecessor b"
          + " join organisation o3 on o3.run = ? and o3.code = b.past_code"
          + " join problem p3 on p3.run = o3.run and p3.organisation = o3.number"
          + " and p3.finding = p.finding where b.run = p.run and b.code = o.code)"
          + " and o2.run = ? and o2.code = a.past_code"
          + " and p2.run = o2.run and p2.organisation = o2.number and p2.finding = p.finding";

  private static final String COMMON =
      "insert into last_problem select distinct p.run, p.number from problem p"
          + " join organisation o on o.run = p.run and o.number = p.organisation"
          + " join organisation o2 on o2.run = ?"
          + " and (o2.code = o.code or o2.code in"
          + " (select a.past_code from predecessor a where a.run = p.run and a.code = o.code))"
          + " join problem p2 on p2.run = o2.run and p2.organisation = o2.number"
          + " and p2.finding = p.finding where p.run = ?";

  private final RunStore store;
  private final StagedRows rows;

  LastProblems(RunStore store, StagedRows rows) {
    this.store = store;
    this.rows = rows;
  }

  /** Last year's problems are those that units reported on. */
  void ofFeedback() {
    TreeSet<String> numbers = new TreeSet<>();
    rows.each(
        Dataset.FEEDBACK,
        line -> {
          String number = CellText.clean(line.raw("问题编号"));
          if (!number.isEmpty()) {
            numbers.add(number);
          }
        });
    clear();
    store
        .jdbc()
        .batchUpdate(
            "insert into last_problem values (?, ?)",
            numbers.stream().map(number -> new Object[] {store.run(), number}).toList());
  }

  /** Last year's problems are those of last year's run. */
  void ofRun(PastRun past) {
    clear();
    store.jdbc().update(SAME_NUMBERS, store.run(), past.key());
    store.jdbc().update(OLD_NUMBERS, store.run(), past.key(), past.key());
    store.jdbc().update(COMMON, past.key(), store.run());
  }

  private void clear() {
    store.jdbc().update("delete from last_problem where run = ?", store.run());
  }
}
