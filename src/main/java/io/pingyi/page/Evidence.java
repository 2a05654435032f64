package io.pingyi.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs the lines of the ledger for drill-down, thousands of lines a bucket, whole organisations
 * only. A bucket is {@code [texts, [[code, line…]…]]}; a line is an array of numbers of texts:
 * type, criterion, finding, verdict, points, rule, basis, note, then the count of all citations and
 * for each shown one file, sheet, row, column and value. Further citations of a finding, which have
 * a line of their own in the ledger, are joined to the first.
 */
final class Evidence {

  /** Citations shown of one finding; the others are counted. */
  static final int CITATIONS = 50;

  /** Lines of a bucket within the page: unpacked in some milliseconds. */
  static final int LINES = 2_000;

  /** Lines of a bucket that is a file: a province shall not have thousands of them. */
  static final int LINES_OF_FILE = 20_000;

  private static final byte[] DITTO = "同上".getBytes(StandardCharsets.UTF_8);
  private static final int[] CELLS = {
    LedgerRecords.TYPE,
    LedgerRecords.CRITERION,
    LedgerRecords.FINDING,
    LedgerRecords.VERDICT,
    LedgerRecords.POINTS,
    LedgerRecords.RULE,
    LedgerRecords.BASIS,
    LedgerRecords.NOTE
  };

  /** Takes a full bucket. */
  @FunctionalInterface
  interface Sink {
    void take(int number, String packed) throws IOException;
  }

  private final int most;
  private final Sink sink;
  private final List<String> firsts = new ArrayList<>();
  private final Dictionary texts = new Dictionary();
  private final JsonBytes organisations = new JsonBytes();
  private final JsonBytes cited = new JsonBytes();
  private byte[] organisation = {};
  private int lines;
  private int citations;
  private boolean isOpen;

  /**
   * @param most lines after which the next organisation begins a bucket
   */
  Evidence(int most, Sink sink) {
    this.most = most;
    this.sink = sink;
  }

  /** Whether the record only cites a further cell for the finding before it. */
  static boolean isFurther(LedgerRecords record) {
    return !record.isEmpty(LedgerRecords.FINDING) && record.startsWith(LedgerRecords.NOTE, DITTO);
  }

  void add(LedgerRecords record) throws IOException {
    boolean same = record.is(LedgerRecords.ORGANISATION, organisation);
    if (same && isOpen && isFurther(record)) {
      cite(record, true);
      return;
    }
    endLine();
    if (!same) {
      begin(record);
    }
    lines++;
    organisations.raw(",[");
    for (int cell : CELLS) {
      organisations.number(number(record, cell)).raw(',');
    }
    isOpen = true;
    if (!record.isEmpty(LedgerRecords.FILE)) {
      cite(record, false);
    }
  }

  private void begin(LedgerRecords record) throws IOException {
    if (lines >= most) {
      flush();
    }
    organisation = record.copy(LedgerRecords.ORGANISATION);
    if (organisations.length() == 0) {
      firsts.add(record.text(LedgerRecords.ORGANISATION));
    } else {
      organisations.raw("],");
    }
    organisations.raw('[');
    organisations.text(organisation, 0, organisation.length);
  }

  private void cite(LedgerRecords record, boolean further) {
    if (++citations > CITATIONS) {
      return;
    }
    for (int cell = LedgerRecords.FILE; cell < LedgerRecords.VALUE; cell++) {
      cited.raw(',').number(number(record, cell));
    }
    cited.raw(',').number(further ? absence(record) : number(record, LedgerRecords.VALUE));
  }

  /** What is absent stands in the note, which a further citation has no other place for. */
  private int absence(LedgerRecords record) {
    byte[] sentence = record.copy(LedgerRecords.NOTE);
    int skip = DITTO.length + "；".getBytes(StandardCharsets.UTF_8).length;
    return record.isEmpty(LedgerRecords.ROW) && sentence.length > skip
        ? texts.number(sentence, skip, sentence.length)
        : number(record, LedgerRecords.VALUE);
  }

  private int number(LedgerRecords record, int cell) {
    return texts.number(record.bytes(), record.from(cell), record.to(cell));
  }

  private void endLine() {
    if (!isOpen) {
      return;
    }
    organisations.number(citations);
    organisations.append(cited);
    organisations.raw(']');
    cited.clear();
    citations = 0;
    isOpen = false;
  }

  private void flush() throws IOException {
    endLine();
    if (organisations.length() == 0) {
      return;
    }
    JsonBytes bucket = new JsonBytes();
    bucket.raw('[');
    texts.write(bucket);
    bucket.raw(",[");
    bucket.append(organisations);
    bucket.raw("]]]");
    sink.take(firsts.size() - 1, Packed.of(bucket));
    texts.clear();
    organisations.clear();
    organisation = Arrays.copyOf(organisation, 0);
    lines = 0;
  }

  /** Ends the last bucket and gives the first code of each. */
  List<String> finish() throws IOException {
    flush();
    return List.copyOf(firsts);
  }
}
