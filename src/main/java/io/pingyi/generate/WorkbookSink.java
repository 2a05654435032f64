package io.pingyi.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet, .xlsx streamed or .xls (BIFF8), with the same bytes each time. */
final class WorkbookSink implements Exports.Sink {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Table table;
  private final Path file;
  private final Workbook book;
  private final Sheet sheet;
  private final CellStyle day;
  private final MergedRuns runs;
  private int next;

  WorkbookSink(Table table, Path file) {
    this.table = table;
    this.file = file;
    this.book = table.format() == Table.Format.XLS ? new HSSFWorkbook() : streamed();
    this.sheet = book.createSheet(table.sheet());
    this.day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    this.runs = new MergedRuns(sheet, table.merged());
    writeTitles();
    writeHeading();
  }

  /** Without Zip64 extras, which the JDK's own reader of zips refuses in a stream. */
  private static SXSSFWorkbook streamed() {
    SXSSFWorkbook streamed = new SXSSFWorkbook(null, 200, false, true);
    streamed.setZip64Mode(Zip64Mode.Never);
    return streamed;
  }

  private void writeTitles() {
    for (String title : table.titles()) {
      sheet.createRow(next).createCell(0).setCellValue(title);
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, table.columns().size() - 1));
      next++;
    }
  }

  private void writeHeading() {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    int top = next;
    for (List<String> cells : table.headingRows()) {
      org.apache.poi.ss.usermodel.Row row = sheet.createRow(next++);
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = row.createCell(i);
        cell.setCellStyle(style);
        if (!cells.get(i).isEmpty()) {
          cell.setCellValue(cells.get(i));
        }
      }
    }
    mergeHeading(top);
  }

  private void mergeHeading(int top) {
    int bottom = next - 1;
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      int own = top + columns.get(i).above().size();
      if (own < bottom) {
        sheet.addMergedRegion(new CellRangeAddress(own, bottom, i, i));
      }
      for (int level = 0; level < columns.get(i).above().size(); level++) {
        mergeGroup(top, i, level);
      }
    }
  }

  private void mergeGroup(int top, int first, int level) {
    if (first > 0 && table.sameGroup(first - 1, first, level)) {
      return;
    }
    int last = first;
    while (last + 1 < table.columns().size() && table.sameGroup(first, last + 1, level)) {
      last++;
    }
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(top + level, top + level, first, last));
    }
  }

  @Override
  public void row(Row row) {
    org.apache.poi.ss.usermodel.Row physical = sheet.createRow(next);
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      if (!text.isEmpty() && !runs.continues(i, next, text)) {
        fill(physical.createCell(i), table.columns().get(i).type(), text);
      }
    }
    runs.endRow(next, cells);
    next++;
  }

  private void fill(Cell cell, Column.Type type, String text) {
    switch (type) {
      case NUMBER -> {
        if (NUMBER.matcher(text).matches()) {
          cell.setCellValue(new BigDecimal(text).doubleValue());
        } else {
          cell.setCellValue(text);
        }
      }
      case DATE -> {
        if (DAY.matcher(text).matches()) {
          cell.setCellValue(LocalDate.parse(text));
          cell.setCellStyle(day);
        } else {
          cell.setCellValue(text);
        }
      }
      case TEXT, CODE, YES_NO -> cell.setCellValue(text);
    }
  }

  @Override
  public void close() throws IOException {
    runs.finish();
    if (table.format() == Table.Format.XLS) {
      // Old spreadsheet programs made three sheets, and people leave them.
      book.createSheet("Sheet2");
      book.createSheet("Sheet3");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (book instanceof SXSSFWorkbook streamed) {
      fixProperties(streamed.getXSSFWorkbook().getProperties().getCoreProperties());
    }
    book.write(bytes);
    book.close();
    boolean zip = table.format() == Table.Format.XLSX;
    Files.write(file, zip ? FixedZip.withFixedTimes(bytes.toByteArray()) : bytes.toByteArray());
  }

  private static void fixProperties(POIXMLProperties.CoreProperties properties) throws IOException {
    try {
      properties.setCreated("2026-01-01T00:00:00Z");
      properties.setModified("2026-01-01T00:00:00Z");
      properties.setCreator("组织部");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
