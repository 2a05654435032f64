package io.pingyi.rules.drl;

/** What is known about a condition; ordered so that "and" is the minimum, "or" the maximum. */
enum Ternary {
  FALSE,
  UNKNOWN,
  TRUE;

  static Ternary of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Ternary and(Ternary other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Ternary or(Ternary other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Ternary not() {
    return switch (this) {
      case FALSE -> TRUE;
      case TRUE -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
