package io.pingyi.batch;

import io.pingyi.database.Database;
import io.pingyi.report.PaperMaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A run in a process of its own, which tells every step it makes and can be killed between two. */
final class RunProcess {

  private static final String DONE = "DONE ";

  private final Process process;
  private final BufferedReader lines;

  private RunProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static RunProcess start(Path folder, String inputHash, int branches) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                RunProcess.class.getName(),
                folder.toString(),
                inputHash,
                Integer.toString(branches)));
    return new RunProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * Lets it make some steps.
   *
   * @return whether it lives after them
   */
  boolean follow(int steps) throws IOException {
    for (int i = 0; i < steps; i++) {
      String line = lines.readLine();
      if (line == null || line.startsWith(DONE)) {
        return false;
      }
    }
    return process.isAlive();
  }

  /** Lets it run to its end; how it ended, null when it failed. */
  AssessSummary.@Nullable How finish() throws IOException, InterruptedException {
    AssessSummary.How how = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(DONE)) {
        how = AssessSummary.How.valueOf(line.substring(DONE.length()));
      }
    }
    process.waitFor(2, TimeUnit.MINUTES);
    return how;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(1, TimeUnit.MINUTES);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Console console =
        new Console() {
          @Override
          public void say(String line) {
            tell("say");
          }

          @Override
          public Progress progress() {
            return new Progress() {
              @Override
              public void begin(String name, String unit, long total) {
                tell("begin");
              }

              @Override
              public void advance(long more) {
                tell("advance");
              }

              @Override
              public void end(boolean done) {
                tell("end");
              }
            };
          }
        };
    tell("starting");
    try (Database database = Database.embedded(folder.resolve("data"));
        SyntheticStages stages =
            new SyntheticStages(args[1], Integer.parseInt(args[2]), code -> tell("visit"))) {
      tell("database");
      AssessSummary summary =
          new AssessRun(
                  SyntheticStages.request(folder, 2, 10), console, "1", new Stop(), PaperMaker.NONE)
              .run(stages, database);
      System.out.println(DONE + summary.how());
    }
  }

  private static void tell(String step) {
    System.out.println(step);
  }
}
