package io.pingyi.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads the first sheet of a workbook as the CSV text that Excel would save, row for line, so that
 * everything that reads tables reads workbooks too. What is not plain content is refused.
 */
final class SheetText {

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 2_000;

  /** Inflated size of all parts; no table of rules comes near it. */
  private static final long LARGEST = 32L << 20;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String file;
  private final FaultList faults;
  private boolean sound = true;

  private SheetText(String file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The text; empty when the workbook is refused, which is then a fault. */
  static Optional<String> of(String file, byte[] bytes, FaultList faults) {
    SheetText text = new SheetText(file, faults);
    if (!inflatesModestly(bytes)) {
      text.refuse(0, 0, "工作簿打不开或展开后太大；请用 Excel 另存为 .xlsx，或存成“CSV UTF-8”");
      return Optional.empty();
    }
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      String csv = text.csv(workbook);
      return text.sound ? Optional.of(csv) : Optional.empty();
    } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      text.refuse(0, 0, "不是完好的 .xlsx 工作簿；请用 Excel 打开后另存");
    } catch (RuntimeException e) {
      // POI throws all kinds of exceptions on damaged parts; every one means the same to the user.
      text.refuse(0, 0, "工作簿里有读不懂的部分；请用 Excel 打开后另存");
    }
    return Optional.empty();
  }

  private static boolean inflatesModestly(byte[] bytes) {
    long size = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 14];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        InputStream in = zip;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          if (size > LARGEST) {
            return false;
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    return entries > 0;
  }

  private String csv(Workbook workbook) throws IOException {
    Sheet sheet = workbook.getSheetAt(0);
    for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetAt(i).getPhysicalNumberOfRows() > 0) {
        refuse(0, 0, "只读第一张工作表，另有“" + workbook.getSheetName(i) + "”；请分成两个文件或删去");
      }
    }
    if (sheet.getLastRowNum() >= MOST_ROWS) {
      refuse(MOST_ROWS + 1, 0, "至多 " + MOST_ROWS + " 行");
      return "";
    }
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        printer.printRecord(row == null ? List.of("") : cells(row));
      }
    }
    return out.toString();
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    int last = row.getLastCellNum();
    if (last > MOST_COLUMNS) {
      refuse(row.getRowNum() + 1, MOST_COLUMNS + 1, "至多 " + MOST_COLUMNS + " 列");
      last = MOST_COLUMNS;
    }
    for (int i = 0; i < last; i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell).replaceAll("[\\r\\n]+", " ").strip());
    }
    return cells.isEmpty() ? List.of("") : cells;
  }

  private String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> limited(cell, cell.getStringCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case NUMERIC -> number(cell);
      case FORMULA -> refused(cell, "不能用公式；请改成它的值（选择性粘贴、数值）");
      case ERROR -> refused(cell, "单元格里是错误值；请改正");
      default -> "";
    };
  }

  private String number(Cell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
    boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
    BigDecimal shown = (percent ? value.multiply(HUNDRED) : value).stripTrailingZeros();
    if (shown.precision() - shown.scale() > 9 || shown.scale() > 6) {
      return refused(cell, "数字至多九位整数、六位小数");
    }
    return (shown.signum() == 0 ? "0" : shown.toPlainString()) + (percent ? "%" : "");
  }

  private String limited(Cell cell, String text) {
    return text.length() > LONGEST_CELL ? refused(cell, "文字超过 " + LONGEST_CELL + " 字") : text;
  }

  private String refused(Cell cell, String message) {
    refuse(cell.getRowIndex() + 1, cell.getColumnIndex() + 1, message);
    return "";
  }

  private void refuse(int row, int column, String message) {
    sound = false;
    faults.error(FaultKind.CELL, file, row, column, message);
  }
}
