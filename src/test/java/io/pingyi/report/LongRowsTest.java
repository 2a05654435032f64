package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongRowsTest {

  private static final String ALPHABET =
      "a0 中𠮷&<>\"'\n\r\t\u0001\u001f\ufffe\uffff\uf8ff\ufeff]]>";

  @TempDir Path folder;

  @Test
  void cells_have_the_texts_that_poi_would_write() throws IOException {
    Random random = new Random(6);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      int[] points = ALPHABET.codePoints().toArray();
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      texts.add(text.toString());
    }
    List<String> ours = cells(ours(texts));
    List<String> poi = cells(poi(texts));
    assertThat(ours).hasSameSizeAs(poi);
    for (int i = 0; i < poi.size(); i++) {
      assertThat(ours.get(i)).isEqualTo(poi.get(i));
    }
  }

  @Test
  void columns_have_the_letters_that_spreadsheets_give_them() {
    for (int column = 0; column < 800; column++) {
      assertThat(LongRows.letters(column)).isEqualTo(CellReference.convertNumToColString(column));
    }
  }

  @Test
  void rows_carry_number_style_and_height() throws IOException {
    Path file = folder.resolve("rows");
    try (LongRows rows = new LongRows(file, 3)) {
      rows.begin(12);
      rows.text(0, "甲", 4);
      rows.text(1, "", 5);
      rows.number(2, 1.5, 6);
      rows.end(21);
      rows.begin(13);
      rows.text(0, " 乙", 4);
      rows.end(0);
      assertThat(rows.lastCell()).isEqualTo("C13");
    }
    assertThat(read(file))
        .isEqualTo(
            "<row r=\"12\" customHeight=\"1\" ht=\"21.0\">"
                + "<c r=\"A12\" s=\"4\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B12\" s=\"5\"/>"
                + "<c r=\"C12\" s=\"6\" t=\"n\"><v>1.5</v></c></row>\n"
                + "<row r=\"13\"><c r=\"A13\" s=\"4\" t=\"inlineStr\"><is>"
                + "<t xml:space=\"preserve\"> 乙</t></is></c></row>\n");
  }

  private String ours(List<String> texts) throws IOException {
    Path file = folder.resolve("rows");
    try (LongRows rows = new LongRows(file, 1)) {
      for (int i = 0; i < texts.size(); i++) {
        rows.begin(i + 1);
        rows.text(0, texts.get(i), 0);
        rows.end(0);
      }
    }
    return read(file);
  }

  private static String poi(List<String> texts) throws IOException {
    SheetDataWriter writer = new SheetDataWriter();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      var sheet = workbook.createSheet();
      for (int i = 0; i < texts.size(); i++) {
        Row row = sheet.createRow(i);
        Cell cell = row.createCell(0);
        if (!texts.get(i).isEmpty()) {
          cell.setCellValue(texts.get(i));
        }
        writer.writeRow(i, (SXSSFRow) row);
      }
    }
    writer.close();
    try (InputStream in = writer.getWorksheetXMLInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> cells(String xml) {
    List<String> cells = new ArrayList<>();
    for (String row : xml.split("</row>", -1)) {
      int from = row.indexOf("<t");
      cells.add(from < 0 ? "" : row.substring(from));
    }
    return cells;
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = new InflaterInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
