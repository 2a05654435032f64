package io.pingyi.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's programs: clean environment, output to a file (a server that outlives this
 * process must not hold its pipes), and never as root.
 */
final class Tool {

  /** An account without rights of its own, for hosts that forbid user namespaces. */
  static final int NOBODY = 65534;

  /** A user namespace changes no owner of files, so it comes first; some containers forbid it. */
  static final List<List<String>> ACCOUNTS =
      List.of(
          List.of("unshare", "-U"),
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
          List.of("runuser", "-u", "nobody", "--"));

  private final Path binaries;
  private final Path log;
  private final List<String> prefix;

  private Tool(Path binaries, Path log, List<String> prefix) {
    this.binaries = binaries;
    this.log = log;
    this.prefix = prefix;
  }

  /**
   * Finds how programs can be run here.
   *
   * @param binaries folder with {@code bin}
   * @param log file that takes the output of short programs
   * @param accounts commands that leave root behind, best first
   */
  static Tool in(Path binaries, Path log, List<List<String>> accounts)
      throws IOException, InterruptedException {
    if (!Platform.root()) {
      return new Tool(binaries, log, List.of());
    }
    for (List<String> prefix : accounts) {
      Tool tool = new Tool(binaries, log, prefix);
      if (tool.works()) {
        return tool;
      }
    }
    throw DatabaseException.configuration(
        "PostgreSQL 不允许以 root 运行，而本机的 unshare、setpriv、runuser 都不可用。"
            + "请改用普通账号运行，或用 spring.datasource.url 指定已有的 PostgreSQL。",
        null);
  }

  /** Whether programs run under another account, so that they need to own their files. */
  boolean changesAccount() {
    return !prefix.isEmpty() && !prefix.get(0).equals("unshare");
  }

  /**
   * Runs one program to its end.
   *
   * @return its exit code; -1 when it did not end in time and was killed
   */
  int run(int seconds, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin").resolve(program + (Platform.windows() ? ".exe" : "")) + "");
    command.addAll(Arrays.asList(arguments));
    return execute(seconds, command);
  }

  private boolean works() throws InterruptedException {
    try {
      List<String> command = new ArrayList<>(prefix);
      command.add("true");
      return execute(10, command) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int execute(int seconds, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMP"));
    environment.put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectInput(new File(Platform.windows() ? "NUL" : "/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // The working folder of a server that stays must be one that stays.
    builder.directory(Files.isDirectory(binaries) ? binaries.toFile() : null);
    Process process = builder.start();
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } finally {
      process.destroyForcibly();
    }
    return -1;
  }
}
