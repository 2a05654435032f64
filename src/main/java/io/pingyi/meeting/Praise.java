package io.pingyi.meeting;

/** When a share is worth praise: nine in ten. */
final class Praise {

  private static final int PART = 9;
  private static final int WHOLE = 10;

  private Praise() {}

  /** Whether so many of a whole, which counts also what could not be judged, deserve it. */
  static boolean deserved(long part, long whole) {
    return whole > 0 && part * WHOLE >= whole * PART;
  }
}
