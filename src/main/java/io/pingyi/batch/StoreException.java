package io.pingyi.batch;

import java.sql.SQLException;

/** The database refused what the program asked of it; the run can be resumed. */
final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreException(String doing, SQLException cause) {
    super(doing + ": " + cause.getMessage(), cause);
  }
}
