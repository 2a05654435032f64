package io.pingyi.verify;

/**
 * Something that is needed for verification cannot be read; the message is for users, in Chinese.
 */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what cannot be read and what to do, in Chinese
   */
  public UnreadableException(String message) {
    super(message);
  }
}
