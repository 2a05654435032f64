package io.pingyi.report;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook being filled.
 *
 * @param longs its sheets of many rows
 * @param look its cell styles
 */
record Book(SXSSFWorkbook workbook, LongSheets longs, Look look) {

  /** Begins a sheet that POI writes. */
  PaperSheet sheet(String name, List<PaperSheet.Column> columns) {
    return new PaperSheet(workbook, name, look, columns);
  }

  /** Begins a sheet that people fill in and hand back. */
  PaperSheet form(String name, List<PaperSheet.Column> columns) {
    return new PaperSheet(workbook, name, look, columns, true);
  }

  /** From here the sheet has plain rows only, and may have very many. */
  void continueLong(PaperSheet sheet, int columns) {
    sheet.continueWith(longs.begin(workbook, sheet.name(), columns));
  }
}
