package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsTablesTest {

  @TempDir Path folder;

  @Test
  void reads_every_kind_of_cell_as_its_author_saw_it() throws IOException {
    Path file = folder.resolve("a.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("党员");
      Row row = sheet.createRow(2);
      row.createCell(0).setCellValue("中共某某村支部");
      row.createCell(2).setCellValue(12);
      row.createCell(3).setCellValue(0.1 + 0.2);
      styled(book, row, 4, 45413, "yyyy-mm-dd");
      styled(book, row, 5, 45413, "yyyy\"年\"m\"月\"");
      styled(book, row, 6, 0.935, "0.0%");
      row.createCell(7).setCellValue(true);
      row.createCell(8).setCellFormula("\"甲\"&\"乙\"");
      row.createCell(9).setCellFormula("1+1");
      row.createCell(10).setCellFormula("1/0");
      row.createCell(11).setCellValue(370481199001011200d);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.createSheet("空表");
      book.setSheetHidden(1, true);
      write(book, file);
    }
    Rows rows = Rows.of(file);
    assertThat(rows.text())
        .containsExactly(
            "3:中共某某村支部||12|0.3|2024-05-01|2024-05|93.5%|TRUE|甲乙|2|#DIV/0!|370481199001011000");
    assertThat(rows.rows().get(2).faults()).containsOnlyKeys(10, 11);
    assertThat(rows.tables()).extracting(TableInfo::sheet).containsExactly("党员", "空表");
    assertThat(rows.tables()).extracting(TableInfo::hidden).containsExactly(false, true);
  }

  @Test
  void gives_merged_values_to_every_row() throws IOException {
    Path file = folder.resolve("a.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("a");
      for (int i = 0; i < 3; i++) {
        sheet.createRow(i).createCell(1).setCellValue(i);
      }
      sheet.getRow(0).createCell(0).setCellValue("001");
      sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
      write(book, file);
    }
    assertThat(Rows.of(file).text()).containsExactly("1:001|0", "2:001|1", "3:|2");
  }

  @Test
  void a_cut_file_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(large());
    for (int cut = 600; cut < whole.length - 512; cut += whole.length / 30) {
      Path file = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, cut));
      assertThat(catchThrowableOfType(TableException.class, () -> Rows.of(file)))
          .as("cut at %d", cut)
          .hasMessageContaining("请");
    }
  }

  @Test
  void damaged_bytes_end_in_a_message_or_in_rows_but_never_in_another_exception()
      throws IOException {
    byte[] whole = Files.readAllBytes(large());
    Random random = new Random(9);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Path file = Files.write(folder.resolve("bad.xls"), bytes);
      try {
        Rows.of(file);
      } catch (TableException e) {
        assertThat(e.message("bad.xls")).contains("bad.xls");
      }
    }
  }

  @Test
  void rows_without_a_cell_are_rows_in_old_and_new_workbooks() throws IOException {
    for (Workbook book : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
      Path file = folder.resolve(book instanceof HSSFWorkbook ? "b.xls" : "b.xlsx");
      Sheet sheet = book.createSheet("a");
      sheet.createRow(1).createCell(0).setCellValue("甲");
      sheet.createRow(5).createCell(0).setCellValue("乙");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      book.close();
      assertThat(Rows.of(file).rows())
          .extracting(row -> row.row() + String.join("", row.cells()))
          .containsExactly("1", "2甲", "3", "4", "5", "6乙");
    }
  }

  @Test
  void a_password_of_a_new_workbook_is_named() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = encryptor.getDataStream(files)) {
        book.createSheet("a").createRow(0).createCell(0).setCellValue("1");
        book.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        files.writeFilesystem(out);
      }
    }
    assertThat(catchThrowableOfType(TableException.class, () -> Rows.of(file)))
        .hasMessageContaining("密码");
  }

  @Test
  void a_password_is_named() throws IOException {
    Path file = folder.resolve("a.xls");
    Biff8EncryptionKey.setCurrentUserPassword("x");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue("1");
      write(book, file);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(catchThrowableOfType(TableException.class, () -> Rows.of(file)))
        .hasMessageContaining("密码");
  }

  @Test
  void what_the_visitor_throws_comes_out_unchanged() throws IOException {
    Path file = large();
    assertThatThrownBy(
            () ->
                TableFiles.read(
                    file,
                    new TableVisitor() {
                      @Override
                      public boolean begin(TableInfo table) {
                        return true;
                      }

                      @Override
                      public boolean row(RawRow row) {
                        throw new UnsupportedOperationException("mine");
                      }
                    }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("mine");
  }

  private Path large() throws IOException {
    Path file = folder.resolve("large.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      for (String name : new String[] {"一", "二"}) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < 120; r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < 6; c++) {
            row.createCell(c).setCellValue(name + r + "-" + c);
          }
        }
      }
      write(book, file);
    }
    return file;
  }

  private static void styled(HSSFWorkbook book, Row row, int column, double value, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    row.createCell(column).setCellValue(value);
    row.getCell(column).setCellStyle(style);
  }

  private static void write(HSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }
}
