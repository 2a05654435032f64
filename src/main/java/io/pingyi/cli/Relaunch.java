package io.pingyi.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the program again with a UTF-8 locale where the present one cannot name Chinese files: a
 * container or a timer often has none, and Java then refuses every Chinese path.
 */
final class Relaunch {

  private static final String ARGUMENTS = "PINGYI_ARGUMENTS";
  private static final int PATIENCE_SECONDS = 30;

  private Relaunch() {}

  /** Exit code of the second process; empty when this one will do. */
  static OptionalInt ifNeeded(String[] arguments) {
    if (namesChineseFiles() || System.getenv(ARGUMENTS) != null || windows()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(run(arguments));
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.of(3);
    }
  }

  /** The arguments as the user typed them. */
  static String[] arguments(String[] arguments) {
    String original = System.getenv(ARGUMENTS);
    if (original == null || original.isEmpty()) {
      return original == null ? arguments : new String[0];
    }
    return Arrays.stream(original.split(",", -1))
        .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8))
        .toArray(String[]::new);
  }

  private static boolean namesChineseFiles() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !Charset.isSupported(name) || Charset.forName(name).newEncoder().canEncode("评议");
  }

  private static boolean windows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static int run(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put(ARGUMENTS, encoded(arguments));
    Process process = builder.start();
    Thread forward = new Thread(() -> forward(process), "pingyi-forward");
    Runtime.getRuntime().addShutdownHook(forward);
    return process.waitFor();
  }

  /** A fat jar is started by its launcher, classes by their own main class. */
  private static String mainClass() {
    String launcher = "org.springframework.boot.loader.launch.JarLauncher";
    boolean fat = Relaunch.class.getClassLoader().getResource("BOOT-INF/classes/") != null;
    try {
      Class.forName(launcher, false, ClassLoader.getSystemClassLoader());
      return launcher;
    } catch (ClassNotFoundException e) {
      return fat ? launcher : Main.class.getName();
    }
  }

  private static void forward(Process process) {
    process.destroy();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From the kernel where it tells: Java has already spoilt what it cannot decode. */
  private static String encoded(String[] arguments) {
    List<byte[]> raw = raw(arguments.length);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      byte[] bytes = raw == null ? arguments[i].getBytes(StandardCharsets.UTF_8) : raw.get(i);
      texts.add(Base64.getEncoder().encodeToString(bytes));
    }
    return String.join(",", texts);
  }

  private static @Nullable List<byte[]> raw(int count) {
    Path file = Path.of("/proc/self/cmdline");
    if (!Files.isReadable(file)) {
      return null;
    }
    try {
      byte[] line = Files.readAllBytes(file);
      List<byte[]> words = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < line.length; i++) {
        if (line[i] == 0) {
          words.add(Arrays.copyOfRange(line, start, i));
          start = i + 1;
        }
      }
      return words.size() < count ? null : words.subList(words.size() - count, words.size());
    } catch (IOException e) {
      return null;
    }
  }
}
