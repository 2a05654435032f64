package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CodeText;
import java.util.Optional;

/** Keeps what organisations were a year ago: renamed, merged or split (组织沿革). */
final class Lineage {

  private static final String PAST_CODE = "原党组织编码";

  private final RunStore store;
  private final StagedRows rows;
  private final Optional<PastRun> past;
  private final LateRejects rejects;

  Lineage(RunStore store, StagedRows rows, Optional<PastRun> past, LateRejects rejects) {
    this.store = store;
    this.rows = rows;
    this.past = past;
    this.rejects = rejects;
  }

  void keep() {
    rows.each(
        Dataset.CHANGE,
        line -> {
          String code = CodeText.normalise(line.raw(PAST_CODE));
          if (past.isPresent() && !existed(past.get(), code)) {
            rejects.add(line, PAST_CODE, "原党组织编码“" + code + "”不在上年批次的党组织中，本行不起作用；请核对编码");
            return;
          }
          store
              .jdbc()
              .update(
                  "insert into predecessor values (?, ?, ?, ?) on conflict do nothing",
                  store.run(),
                  line.organisation(),
                  code,
                  line.word("变动类型"));
        });
  }

  private boolean existed(PastRun run, String code) {
    return Boolean.TRUE.equals(
        store
            .jdbc()
            .queryForObject(
                "select exists (select from organisation where run = ? and code = ?)",
                Boolean.class,
                run.key(),
                code));
  }
}
