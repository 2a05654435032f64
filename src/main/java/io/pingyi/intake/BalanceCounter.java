package io.pingyi.intake;

/** Counts the rows of one table by what became of them. */
final class BalanceCounter {

  private long read;
  private long used;
  private long rejected;
  private long blank;
  private long subtotal;
  private long note;

  void read() {
    read++;
  }

  void used() {
    used++;
  }

  void rejected() {
    rejected++;
  }

  /** Counts a row that is no data. */
  void ignored(RowKind kind) {
    switch (kind) {
      case BLANK -> blank++;
      case SUBTOTAL -> subtotal++;
      case NOTE -> note++;
      case DATA -> throw new IllegalArgumentException("data is never ignored");
    }
  }

  RowBalance balance() {
    return new RowBalance(read, used, rejected, blank, subtotal, note);
  }
}
