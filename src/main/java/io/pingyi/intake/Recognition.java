package io.pingyi.intake;

/** What a table turned out to be. */
sealed interface Recognition {

  /** A table of a known dataset, or of indicators. */
  record Known(TableLayout layout) implements Recognition {}

  /** No table that pingyi can use; says which it resembles and what it lacks. */
  record Unknown(String message, boolean organisations) implements Recognition {}

  /** A sheet that pingyi published. */
  record Generated() implements Recognition {}

  /** Nothing in it. */
  record Empty() implements Recognition {}
}
