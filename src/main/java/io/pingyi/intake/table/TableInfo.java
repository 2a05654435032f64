package io.pingyi.intake.table;

import java.util.List;

/**
 * What is known of a table before its rows.
 *
 * @param sheet sheet name, empty for CSV
 * @param hidden whether the sheet is hidden
 * @param encoding UTF-8 or GB18030 for CSV, empty for workbooks
 * @param exactWidth whether every sound row has as many cells as the heading, as in CSV
 * @param merges merged cells, empty for CSV
 * @param generated whether the sheet bears {@link #GENERATED}
 */
public record TableInfo(
    String sheet,
    boolean hidden,
    String encoding,
    boolean exactWidth,
    List<Merge> merges,
    boolean generated) {

  /**
   * Name that published sheets define for themselves unless people are to fill them in. It stays
   * with the sheet when the workbook is saved or the sheet is renamed, moved or copied.
   */
  public static final String GENERATED = "_pingyi_generated";
}
