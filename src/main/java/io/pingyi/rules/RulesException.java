package io.pingyi.rules;

import java.util.List;

/** The rules folder cannot be used; carries every fault that was found, not only the first. */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** With at least one fault. */
  public RulesException(List<Fault> faults) {
    super(faults.isEmpty() ? "no fault given" : faults.get(0).toString());
    this.faults = List.copyOf(faults);
  }

  /** All faults, sorted by file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
