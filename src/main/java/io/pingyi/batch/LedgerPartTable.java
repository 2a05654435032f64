package io.pingyi.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which parts of the ledger are whole, as the database knows. */
final class LedgerPartTable {

  private final RunStore store;

  LedgerPartTable(RunStore store) {
    this.store = store;
  }

  /** A part is to be written; in the caller's transaction. */
  void forget(String part) {
    store.jdbc().update("delete from ledger_part where run = ? and part = ?", store.run(), part);
  }

  /** A part is whole and on disk; in the caller's transaction. */
  void keep(String part, PartitionRange range, LedgerPartFile.Finished finished) {
    store
        .jdbc()
        .update(
            "insert into ledger_part values (?, ?, ?, ?, ?, ?)",
            store.run(),
            part,
            range.from(),
            finished.sha256(),
            finished.bytes(),
            finished.lines());
  }

  /** SHA-256 by name of part, in the order of names. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    store
        .jdbc()
        .query(
            "select part, sha256 from ledger_part where run = ? order by part collate \"C\"",
            row -> {
              hashes.put(row.getString(1), row.getString(2));
            },
            store.run());
    return hashes;
  }

  /**
   * All parts, to be joined.
   *
   * @throws IllegalStateException when one is missing: then the ledger would be short
   */
  List<String> complete() {
    List<String> parts = AssessJob.parts(store.stored().organisations());
    if (!hashes().keySet().containsAll(parts)) {
      throw new IllegalStateException("parts of the ledger are missing: " + hashes().keySet());
    }
    return parts;
  }
}
