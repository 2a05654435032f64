package io.pingyi.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the merged cells of a sheet, which stand behind its rows, in one pass over the bytes. The
 * pass also proves that the part can be inflated to its end before any row is given out.
 */
final class SheetMerges {

  private static final int MAX_TAG = 256;
  private static final int MAX_MERGES = 200_000;

  private final List<Merge> merges = new ArrayList<>();
  private final byte[] tag = new byte[MAX_TAG];
  private int length = -1;

  private SheetMerges() {}

  static List<Merge> read(InputStream in) throws IOException {
    SheetMerges scan = new SheetMerges();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      scan.accept(buffer, n);
    }
    scan.merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
    return scan.merges;
  }

  private void accept(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b == '<') {
        length = 0;
      } else if (length >= 0) {
        if (b == '>') {
          end();
        } else if (length < MAX_TAG && (length != 1 || isMergeOrPrefix())) {
          tag[length++] = b;
        } else {
          length = -1;
        }
      }
    }
  }

  /** Rows and cells, nearly all of a sheet, are left at their second byte. */
  private boolean isMergeOrPrefix() {
    return tag[0] != 'c' && tag[0] != 'v' && tag[0] != 'r' && tag[0] != '/';
  }

  private void end() {
    String text = new String(tag, 0, length, StandardCharsets.ISO_8859_1);
    length = -1;
    int space = text.indexOf(' ');
    if (space < 0) {
      return;
    }
    String name = text.substring(text.lastIndexOf(':', space) + 1, space);
    int ref = text.indexOf("ref=", space);
    if (!name.equals("mergeCell") || ref < 0 || ref + 5 >= text.length()) {
      return;
    }
    int close = text.indexOf(text.charAt(ref + 4), ref + 5);
    String[] corners = text.substring(ref + 5, Math.max(close, ref + 5)).split(":", -1);
    if (corners.length == 2) {
      add(corners[0].replace("$", ""), corners[1].replace("$", ""));
    }
  }

  private void add(String from, String to) {
    if (merges.size() == MAX_MERGES) {
      throw new TableException("", "合并单元格过多（超过 " + MAX_MERGES + " 处）；请取消合并后重新保存");
    }
    int firstRow = CellRef.row(from);
    int lastRow = CellRef.row(to);
    int firstColumn = CellRef.column(from);
    int lastColumn = CellRef.column(to);
    if (firstRow > 0 && lastRow >= firstRow && firstColumn >= 0 && lastColumn >= firstColumn) {
      merges.add(new Merge(firstRow, lastRow, firstColumn, lastColumn));
    }
  }
}
