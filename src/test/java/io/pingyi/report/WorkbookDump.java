package io.pingyi.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Writes every cell of a workbook as a line, so that workbooks can be compared and searched. */
public final class WorkbookDump {

  private WorkbookDump() {}

  /** Lines of sheet, address, type and value, in the order of the file. */
  public static List<String> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      List<String> lines = new ArrayList<>();
      for (Sheet sheet : workbook) {
        lines.add("[" + sheet.getSheetName() + "]");
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              lines.add(cell.getAddress() + " " + cell.getCellType() + " " + value(cell));
            }
          }
        }
      }
      return lines;
    }
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> Double.toString(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case FORMULA -> cell.getCellFormula();
      case ERROR -> Byte.toString(cell.getErrorCellValue());
      case BLANK, _NONE -> "";
    };
  }
}
