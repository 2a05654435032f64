package io.pingyi.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

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
    List<Appender<ILoggingEvent>> loud = quiet();
    try (PrintStream captured = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      int code = Main.execute(args);
      captured.flush();
      return new Terminal(code, screen.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      loud.forEach(root()::addAppender);
    }
  }

  /** The product logs to a file; only tests log to the console as well. */
  private static List<Appender<ILoggingEvent>> quiet() {
    List<Appender<ILoggingEvent>> loud = new ArrayList<>();
    root().iteratorForAppenders().forEachRemaining(loud::add);
    loud.removeIf(appender -> !(appender instanceof ConsoleAppender));
    loud.forEach(root()::detachAppender);
    return loud;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
