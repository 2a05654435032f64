package io.pingyi.cli;

/** How far a stage is. */
final class StageCount {

  private final String name;
  private final String unit;
  private final long total;
  private final long began = System.nanoTime();
  private long done;

  /**
   * @param unit what is counted
   * @param total how many there will be; 0 when nobody knows
   */
  StageCount(String name, String unit, long total) {
    this.name = name;
    this.unit = unit;
    this.total = total;
  }

  void advance(long more) {
    done += more;
  }

  String name() {
    return name;
  }

  String unit() {
    return unit;
  }

  long total() {
    return total;
  }

  long done() {
    return done;
  }

  /** The number done, and of how many where that is known. */
  String share() {
    return total > 0 ? done + "/" + total : Long.toString(done);
  }

  /** System.nanoTime of the beginning. */
  long began() {
    return began;
  }
}
