package io.pingyi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where papers put their files. Safe for use by several threads. */
public interface PaperFolder {

  /**
   * Writes a file.
   *
   * @param name path within the run's folder, with slashes; each part as {@link FileNames} gives it
   * @param content writes the bytes; need not close the stream
   * @throws IllegalArgumentException when the name leaves the folder or was given before
   */
  void file(String name, Content content) throws IOException;

  /**
   * The whole of {@code ledger.csv} as it will be published; waits until it is written. The caller
   * closes it.
   */
  InputStream ledger() throws IOException;

  /** A folder for temporary files, on the disk of the target; what is left there is removed. */
  Path work();

  /** Bytes of a file. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }
}
