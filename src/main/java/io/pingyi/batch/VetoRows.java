package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.CodeText;

/** Lists rows of 否决确认 about vetoes that nothing triggered. */
final class VetoRows {

  private final RunStore store;
  private final StagedRows rows;
  private final LateRejects rejects;

  VetoRows(RunStore store, StagedRows rows, LateRejects rejects) {
    this.store = store;
    this.rows = rows;
    this.rejects = rejects;
  }

  void check() {
    rows.each(
        Dataset.VETO,
        line -> {
          String criterion = CodeText.normalise(line.raw("指标编码"));
          if (!line.raw("确认结论").isBlank() && !triggered(line.organisation(), criterion)) {
            rejects.add(
                line, "指标编码", "该党组织没有触发一票否决“" + criterion + "”，确认不起作用；请核对党组织编码和指标编码（减免的否决不用确认）");
          }
        });
  }

  private boolean triggered(String organisation, String criterion) {
    return Boolean.TRUE.equals(
        store
            .jdbc()
            .queryForObject(
                "select exists (select from subject_result r join organisation o"
                    + " on o.run = r.run and o.number = r.organisation"
                    + " where r.run = ? and o.code = ? and ? = any(r.restrictions))",
                Boolean.class,
                store.run(),
                organisation,
                criterion));
  }
}
