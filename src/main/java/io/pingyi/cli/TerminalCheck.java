package io.pingyi.cli;

import java.io.Console;

/** Whether somebody watches. */
final class TerminalCheck {

  private TerminalCheck() {}

  /** Since JDK 22 there is a console without a terminal, which then says so itself. */
  @SuppressWarnings("SystemConsoleNull") // The check for JDK 22 follows.
  static boolean interactive() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
