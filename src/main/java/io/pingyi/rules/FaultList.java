package io.pingyi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects faults while a rules folder is read, so that one fault never hides the next. Faults of
 * completeness (a sum that does not match, a criterion without a rule) are kept apart: a draft can
 * be tried out with them, but never used for a run.
 */
public final class FaultList {

  private final List<Fault> errors = new ArrayList<>();
  private final List<Fault> gaps = new ArrayList<>();

  /** Something that cannot be read or may not stand there. */
  public void error(String file, int line, int column, String message) {
    errors.add(new Fault(file, line, column, message));
  }

  /** Something that is missing or does not add up. */
  public void gap(String file, int line, int column, String message) {
    gaps.add(new Fault(file, line, column, message));
  }

  /** Whether nothing is wrong besides incompleteness. */
  public boolean usableAsDraft() {
    return errors.isEmpty();
  }

  /** Everything found, sorted by file, line, column and sentence, without repetition. */
  public List<Fault> all() {
    List<Fault> all = new ArrayList<>(errors);
    all.addAll(gaps);
    return sorted(all);
  }

  /** What even a draft may not have, sorted. */
  public List<Fault> errors() {
    return sorted(errors);
  }

  private static List<Fault> sorted(List<Fault> faults) {
    return faults.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column)
                .thenComparing(Fault::message))
        .toList();
  }
}
