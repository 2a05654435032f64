package io.pingyi.batch;

/**
 * Puts last year's score and rank beside this year's, from the run of last year. A merged
 * organisation has no single result of last year; one that was split off has that of the whole.
 */
final class LastResults {

  private static final String SAME =
      "update ranking k set last_score = y.score, last_rank = y.rank"
          + " from organisation o, year_result y"
          + " where k.run = ? and o.run = k.run and o.number = k.organisation"
          + " and y.run = ? and y.rubric = k.rubric and y.code = o.code"
          + " and not exists (select from predecessor p where p.run = k.run and p.code = o.code)";

  private static final String CHANGED =
      "update ranking k set last_score = y.score, last_rank = y.rank"
          + " from organisation o, predecessor p, year_result y"
          + " where k.run = ? and o.run = k.run and o.number = k.organisation"
          + " and p.run = k.run and p.code = o.code and p.kind <> '合并'"
          + " and y.run = ? and y.rubric = k.rubric and y.code = p.past_code";

  private final RunStore store;
  private final PastRun past;

  LastResults(RunStore store, PastRun past) {
    this.store = store;
    this.past = past;
  }

  /** In place of what 上年结果 of the input says: the run is what was published. */
  void keep() {
    store.jdbc().update(SAME, store.run(), past.key());
    store.jdbc().update(CHANGED, store.run(), past.key());
  }
}
