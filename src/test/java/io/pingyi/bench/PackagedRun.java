package io.pingyi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the packaged program in a process of its own and prints what it took. */
final class PackagedRun {

  private static final Pattern STEP =
      Pattern.compile(
          "Step: \\[(intake|assess-branches|assess-units|rank|report)] executed in (\\S+)");
  private static final int TAIL_LINES = 40;
  private static final double TICKS = 100.0;

  private final Path folder;

  PackagedRun(Path folder) {
    this.folder = folder;
  }

  /** Invented exports of 2025. */
  void generate(Settings.Scale scale, int branches) throws IOException {
    Generator.generate(
        new Settings(
            scale, 7, 2025, LocalDate.of(2025, 12, 31), folder.resolve("input"), branches));
  }

  /**
   * Assesses the year, which must succeed, and prints wall time, CPU time of program and database,
   * largest memory of the program, and the share of each stage.
   *
   * @param date 考核基准日; another date is another run
   * @param more further options
   */
  void assess(String label, String date, String... more) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path log = data.resolve("logs/pingyi.log");
    long seen = Files.exists(log) ? Files.size(log) : 0;
    Path screen = folder.resolve(label + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command(date, more))
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    double before = children();
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    double program = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(process.pid()));
      program = Math.max(program, cpu(process.pid()));
      if (process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "BENCH %s: exit %d, wall %.1f s, CPU program %.1f s, with its children %.1f s, peak RSS"
            + " %d MB%n",
        label,
        process.exitValue(),
        wall,
        program,
        children() - before,
        peak / 1024);
    assertThat(process.exitValue())
        .as("exit code of %s%n%s%n%s", label, tail(screen), tail(log))
        .isZero();
    print(label, stages(log, seen), wall);
  }

  private List<String> command(String date, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + System.getProperty("bench.heap", "512m"));
    command.addAll(List.of("-jar", System.getProperty("pingyi.jar", "target/pingyi.jar")));
    command.addAll(List.of("assess", "--year=2025", "--date=" + date));
    command.add("--input=" + folder.resolve("input"));
    command.add("--output=" + folder.resolve("output"));
    command.add("--data=" + folder.resolve("data"));
    command.addAll(List.of(more));
    return command;
  }

  /** The folder goes with the test, so what explains a failure is told with it. */
  private static String tail(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "no " + file;
    }
    List<String> lines = Files.readAllLines(file);
    int from = Math.max(0, lines.size() - TAIL_LINES);
    return file + ":\n" + String.join("\n", lines.subList(from, lines.size()));
  }

  private static void print(String label, List<Stage> stages, double wall) {
    double rest = wall;
    for (Stage stage : stages) {
      rest -= stage.seconds;
      line(label, stage.name, stage.seconds, wall);
    }
    line(label, "start, stop", rest, wall);
  }

  private static void line(String label, String name, double seconds, double wall) {
    System.out.printf(
        Locale.ROOT,
        "BENCH %s: %-15s %7.1f s %5.1f %%%n",
        label,
        name,
        seconds,
        seconds * 100 / wall);
  }

  private record Stage(String name, double seconds) {}

  private static List<Stage> stages(Path log, long from) throws IOException {
    List<Stage> stages = new ArrayList<>();
    byte[] all = Files.readAllBytes(log);
    int start = (int) Math.min(from, all.length);
    String text =
        new String(all, start, all.length - start, java.nio.charset.StandardCharsets.UTF_8);
    try (Stream<String> lines = text.lines()) {
      lines.forEach(
          line -> {
            Matcher matcher = STEP.matcher(line);
            if (matcher.find()) {
              stages.add(new Stage(matcher.group(1), seconds(matcher.group(2))));
            }
          });
    }
    return stages;
  }

  /** As Spring Batch writes it: {@code 1m2s345ms}. */
  static double seconds(String text) {
    double sum = 0;
    Matcher matcher = Pattern.compile("(\\d+)(ms|h|m|s)").matcher(text);
    while (matcher.find()) {
      double amount = Double.parseDouble(matcher.group(1));
      sum +=
          switch (matcher.group(2)) {
            case "h" -> amount * 3600;
            case "m" -> amount * 60;
            case "s" -> amount;
            default -> amount / 1000;
          };
    }
    return sum;
  }

  private static long peak(long pid) throws IOException {
    String status = read(Path.of("/proc", Long.toString(pid), "status"));
    Matcher matcher = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(status == null ? "" : status);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  private static double cpu(long pid) {
    return ticks(read(Path.of("/proc", Long.toString(pid), "stat")), 11);
  }

  /** Time of the children of this process that have ended, and of theirs. */
  private static double children() {
    return ticks(read(Path.of("/proc/self/stat")), 13);
  }

  private static double ticks(@Nullable String stat, int field) {
    if (stat == null) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS;
  }

  /** Null once the process is gone. */
  private static @Nullable String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return null;
    }
  }
}
