package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A folder with a disk of its own, small until it is made larger. */
final class SmallDisk implements AutoCloseable {

  private static final long KILOBYTE = 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Puts a disk at the folder; where that is not allowed, the test is skipped and says why. */
  static SmallDisk at(Path folder, long kilobytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        command("mount", "-t", "tmpfs", "-o", size(kilobytes), "tmpfs", folder.toString()),
        "skipped: only root on Linux may mount a small disk");
    return new SmallDisk(folder);
  }

  /** As when somebody made space; never less than what is on it. */
  void resize(long kilobytes) throws IOException, InterruptedException {
    String options = "remount," + size(kilobytes);
    assertThat(command("mount", "-o", options, folder.toString())).isTrue();
  }

  /** Kilobytes in use. */
  long used() throws IOException {
    return (Files.getFileStore(folder).getTotalSpace()
            - Files.getFileStore(folder).getUnallocatedSpace())
        / KILOBYTE;
  }

  /** Kilobytes of all files below a folder. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes / KILOBYTE;
    }
  }

  @Override
  public void close() {
    try {
      command("umount", "-l", folder.toString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("still mounted: " + folder, e);
    }
  }

  private static String size(long kilobytes) {
    return "size=" + kilobytes + "k";
  }

  private static boolean command(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
  }
}
