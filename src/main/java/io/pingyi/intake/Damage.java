package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import java.util.List;

/** Finds what shows that a row is not what its author wrote. */
final class Damage {

  private Damage() {}

  /** Why the row cannot be trusted, as a Chinese sentence; empty when it can. */
  static String of(RawRow row, TableLayout layout, boolean exactWidth) {
    if (!row.damage().isEmpty()) {
      return row.damage() + "；请在原文件中更正该行";
    }
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      if (hasForbidden(cells.get(i))) {
        return "第" + (i + 1) + "列有损坏的字符或不可见的控制字符；请在原文件中更正该行";
      }
    }
    if (exactWidth && cells.size() < layout.width()) {
      return "应有" + layout.width() + "列，只有" + cells.size() + "列；请检查该行是否缺少分隔符或被截断";
    }
    for (int i = layout.fullWidth(); exactWidth && i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return "应有" + layout.fullWidth() + "列，却有" + cells.size() + "列；请检查单元格内的分隔符是否缺少引号";
      }
    }
    return "";
  }

  static boolean isForbidden(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\ufffd' || c >= '\ufffe';
  }

  private static boolean hasForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
