package io.pingyi.report;

import java.io.IOException;
import java.util.Set;

/**
 * Something a run publishes besides its tables: one file or many. Papers are written after the
 * tables, by the thread that publishes; they are staged, sealed by the manifest and renamed like
 * the tables, so a paper that fails leaves nothing behind. Equal results must give equal bytes.
 */
public interface Paper {

  /**
   * Writes every file of the paper.
   *
   * @param results to be read by the calling thread only, its streams closed before return
   * @param folder takes files, from any thread until this method returns
   */
  void write(RunResults results, PaperFolder folder) throws IOException;

  /**
   * Columns of indicator tables whose sums it wants in {@link RunResults#statistics()}, as {@code
   * 表名.列名}.
   */
  default Set<String> statistics() {
    return Set.of();
  }
}
