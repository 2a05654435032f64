package io.pingyi.intake.table;

/** A file is damaged or not what its name says; nothing of it may be used. */
public final class TableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final String fault;

  /**
   * Names the fault.
   *
   * @param place where in the file, in Chinese; empty for the file as a whole
   * @param fault what is wrong and what to do, in Chinese
   */
  public TableException(String place, String fault) {
    super(fault);
    this.place = place;
    this.fault = fault;
  }

  /** The same fault, its place seen from outside. */
  TableException within(String outer) {
    return place.startsWith(outer) ? this : new TableException(outer + place, fault);
  }

  /** The message for users. */
  public String message(String file) {
    return "文件 " + file + (place.isEmpty() ? "" : " " + place) + "：" + fault;
  }
}
