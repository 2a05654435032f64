package io.pingyi.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that uses the server of a data folder, to be killed by a test. */
final class ServerUser {

  private final Process process;
  private final String url;

  private ServerUser(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static ServerUser start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                ServerUser.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("READY ")) {
        return new ServerUser(process, line.substring("READY ".length()));
      }
    }
    throw new IOException("the other process did not get the server");
  }

  String url() {
    return url;
  }

  /** SIGKILL: no hook runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(1, TimeUnit.MINUTES);
  }

  /** Lets it close the database and end. */
  void leave() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
  }

  public static void main(String[] args) throws IOException {
    try (Database database = Database.embedded(Path.of(args[0]))) {
      System.out.println("READY " + database.address().url());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
