package io.pingyi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Joins sorted parts of the ledger to the whole, by a merge that holds one record of each part. An
 * organisation in several parts keeps the order of the parts.
 */
final class LedgerJoin {

  private LedgerJoin() {}

  /**
   * @throws IllegalStateException when a part is cut or not sorted
   */
  static void join(List<Path> parts, OutputStream out) throws IOException {
    CsvTable.whole(out, LedgerCsv.HEADINGS).flush();
    List<LedgerPart> open = new ArrayList<>();
    try {
      PriorityQueue<LedgerPart> queue =
          new PriorityQueue<>(
              Comparator.<LedgerPart, byte[]>comparing(part -> part.key(), Arrays::compareUnsigned)
                  .thenComparingInt(LedgerPart::number));
      for (Path file : parts) {
        LedgerPart part = new LedgerPart(file, open.size());
        open.add(part);
        if (part.next()) {
          queue.add(part);
        }
      }
      merge(queue, out);
    } finally {
      for (LedgerPart part : open) {
        part.close();
      }
    }
  }

  private static void merge(PriorityQueue<LedgerPart> queue, OutputStream out) throws IOException {
    while (!queue.isEmpty()) {
      LedgerPart part = queue.remove();
      byte[] key = part.key();
      boolean more;
      do {
        part.copyTo(out);
        more = part.next();
      } while (more && Arrays.equals(key, part.key()));
      if (more) {
        if (Arrays.compareUnsigned(key, part.key()) > 0) {
          throw new IllegalStateException(
              "Part of the ledger is not sorted at "
                  + new String(part.key(), StandardCharsets.UTF_8)
                  + ": "
                  + part.file());
        }
        queue.add(part);
      }
    }
  }
}
