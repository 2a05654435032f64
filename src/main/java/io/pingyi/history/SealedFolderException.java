package io.pingyi.history;

/** A folder of an earlier run that cannot be used; the message is for users. */
public final class SealedFolderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SealedFolderException(String message) {
    super(message);
  }
}
