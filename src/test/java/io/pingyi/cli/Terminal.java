package io.pingyi.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a user saw after one command.
 *
 * @param code exit code
 * @param text everything printed, both streams
 */
record Terminal(int code, String text) {

  /** Runs a command in this process as a user would run it. */
  static Terminal run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      int code = Main.execute(args);
      captured.flush();
      return new Terminal(code, screen.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
