package io.pingyi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects faults while a rules folder is read, so that one fault never hides the next. Faults of
 * completeness (a sum that does not match, a criterion without a rule) are kept apart: a draft can
 * be tried out with them, but never used for a run. Notices stop nothing.
 */
public final class FaultList {

  private final List<Fault> errors = new ArrayList<>();
  private final List<Fault> gaps = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();

  /** Something that cannot be read or may not stand there. */
  public void error(String file, int line, int column, String message) {
    error(FaultKind.OTHER, file, line, column, message);
  }

  /** Something that cannot be read or may not stand there. */
  public void error(FaultKind kind, String file, int line, int column, String message) {
    add(new Fault(kind, Fault.Level.ERROR, file, line, column, "", message));
  }

  /** An error or a notice. */
  public void add(Fault fault) {
    (fault.level() == Fault.Level.ERROR ? errors : notices).add(fault);
  }

  /** Something that is missing or does not add up. */
  public void gap(FaultKind kind, String file, int line, int column, String message) {
    gap(new Fault(kind, Fault.Level.ERROR, file, line, column, "", message));
  }

  /** Something that is missing or does not add up. */
  public void gap(Fault fault) {
    gaps.add(fault);
  }

  /** Something that is allowed but probably not meant. */
  public void notice(FaultKind kind, String file, int line, int column, String message) {
    add(new Fault(kind, Fault.Level.NOTICE, file, line, column, "", message));
  }

  /** Whether a line has an error already: what follows from it need not be told. */
  public boolean has(String file, int line) {
    return has(file, line, line);
  }

  /** The same for some lines, both included. */
  public boolean has(String file, int first, int last) {
    return errors.stream()
        .anyMatch(
            fault -> fault.file().equals(file) && fault.line() >= first && fault.line() <= last);
  }

  /** Whether nothing is wrong besides incompleteness. */
  public boolean usableAsDraft() {
    return errors.isEmpty();
  }

  /** Every error found, sorted by file, line, column and sentence, without repetition. */
  public List<Fault> all() {
    List<Fault> all = new ArrayList<>(errors);
    all.addAll(gaps);
    return sorted(all);
  }

  /** What even a draft may not have, sorted. */
  public List<Fault> errors() {
    return sorted(errors);
  }

  /** What an author should look at, although it stops nothing; sorted. */
  public List<Fault> notices() {
    return sorted(notices);
  }

  /** Sorted by file, line, column and sentence, without repetition. */
  public static List<Fault> sorted(List<Fault> faults) {
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
