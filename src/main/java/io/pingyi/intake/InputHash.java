package io.pingyi.intake;

import java.util.List;

/**
 * Identity of the bytes of an input folder.
 *
 * @param sha256 over name and hash of every file, lower-case hex; independent of the order in which
 *     the file system lists them, of dates and of files that are passed over
 * @param files in the order of their names
 */
public record InputHash(String sha256, List<InputFile> files) {

  /** Keeps the list as it is now. */
  public InputHash {
    files = List.copyOf(files);
  }
}
