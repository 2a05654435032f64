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
 */
public record TableInfo(
    String sheet, boolean hidden, String encoding, boolean exactWidth, List<Merge> merges) {}
