package io.pingyi.intake;

import java.util.ArrayList;
import java.util.List;

/** Keeps what intake gives. */
final class CollectingSink implements IntakeSink {

  final List<StagedRow> rows = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();

  @Override
  public void accept(StagedRow row) {
    rows.add(row);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  List<StagedRow> of(Dataset dataset) {
    return rows.stream().filter(row -> row.dataset() == dataset).toList();
  }
}
