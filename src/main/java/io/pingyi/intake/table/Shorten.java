package io.pingyi.intake.table;

/** Keeps texts of unknown length out of messages. */
final class Shorten {

  private static final int MAX = 60;

  private Shorten() {}

  static String text(String text) {
    return text.length() <= MAX ? text : text.substring(0, MAX) + "…";
  }
}
