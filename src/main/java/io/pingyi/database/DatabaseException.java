package io.pingyi.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is a Chinese sentence that names the remedy. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Fault {
    /** Address, account or folder that the user gave: nothing was changed. */
    CONFIGURATION,
    /** Disk, port, lost server: the run can be resumed. */
    ENVIRONMENT
  }

  private final Fault fault;

  DatabaseException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** Whether the user's configuration or the environment is at fault. */
  public Fault fault() {
    return fault;
  }

  static DatabaseException environment(String message, @Nullable Throwable cause) {
    return new DatabaseException(Fault.ENVIRONMENT, message, cause);
  }

  static DatabaseException configuration(String message, @Nullable Throwable cause) {
    return new DatabaseException(Fault.CONFIGURATION, message, cause);
  }
}
