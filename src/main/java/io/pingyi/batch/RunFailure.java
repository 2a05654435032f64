package io.pingyi.batch;

import org.jspecify.annotations.Nullable;

/** The run did not finish but can be resumed by the same command; tells why in Chinese. */
public final class RunFailure extends Exception {

  private static final long serialVersionUID = 1L;

  RunFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
