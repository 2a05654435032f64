package io.pingyi.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Follows the links of a workbook. */
public final class WorkbookLinks {

  private WorkbookLinks() {}

  /**
   * Every link that lands on an empty cell, or in a row that names nothing of the row it starts
   * from; as {@code sheet!cell -> address}.
   *
   * @param followed takes every link as {@code sheet -> sheet}
   */
  public static List<String> astray(XSSFWorkbook workbook, List<String> followed) {
    List<String> astray = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (XSSFHyperlink link : sheet.getHyperlinkList()) {
        CellReference there = new CellReference(link.getAddress());
        followed.add(sheet.getSheetName() + " -> " + there.getSheetName());
        XSSFSheet target = workbook.getSheet(there.getSheetName());
        Row from = sheet.getRow(link.getFirstRow());
        Row to = target == null ? null : target.getRow(there.getRow());
        if (to == null || cell(to, there.getCol()).isEmpty() || !isSame(sheet, from, to)) {
          astray.add(sheet.getSheetName() + "!" + link.getCellRef() + " -> " + link.getAddress());
        }
      }
    }
    return astray;
  }

  /** The table of contents names sheets; all others name an organisation by its code or name. */
  private static boolean isSame(XSSFSheet sheet, Row from, Row to) {
    List<String> names = texts(to);
    return sheet.getSheetName().equals("说明")
        ? to.getRowNum() == 0
        : texts(from).stream().anyMatch(text -> text.length() > 3 && names.contains(text));
  }

  /** Codes and names stand in the first cells. */
  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < 4; column++) {
      texts.add(cell(row, column));
    }
    return texts;
  }

  private static String cell(Row row, int column) {
    return new DataFormatter().formatCellValue(row.getCell(column));
  }
}
