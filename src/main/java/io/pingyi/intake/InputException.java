package io.pingyi.intake;

import java.util.List;

/**
 * The input folder cannot be used as it is; carries every message, each naming place and remedy in
 * Chinese.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  /** With at least one message. */
  public InputException(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  /** All messages in a fixed order. */
  public List<String> messages() {
    return messages;
  }
}
