package io.pingyi.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that each part can be wrong in its own way. */
public final class XlsxFile {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String DOC =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int count;

  public XlsxFile() {
    part(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\""
            + DOC
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    relation("st", "/styles", "styles.xml");
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
  }

  /** Adds a sheet with this XML inside {@code worksheet}. */
  public XlsxFile sheet(String name, String xml) {
    return sheet(name, "", xml);
  }

  XlsxFile sheet(String name, String attributes, String xml) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\" %s/>"
            .formatted(name, count, count, attributes));
    relation("s" + count, "/worksheet", "worksheets/sheet" + count + ".xml");
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
  }

  /** Adds a sheet of inline strings; an empty text is no cell. */
  public XlsxFile table(String name, String[][] cells) {
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int r = 0; r < cells.length; r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < cells[r].length; c++) {
        if (!cells[r][c].isEmpty()) {
          xml.append("<c r=\"").append(CellRef.letters(c)).append(r + 1);
          xml.append("\" t=\"inlineStr\"><is><t>").append(cells[r][c]).append("</t></is></c>");
        }
      }
      xml.append("</row>");
    }
    return sheet(name, xml.append("</sheetData>").toString());
  }

  XlsxFile strings(String... texts) {
    StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String text : texts) {
      xml.append("<si><t>").append(text).append("</t></si>");
    }
    relation("ss", "/sharedStrings", "sharedStrings.xml");
    return part("xl/sharedStrings.xml", xml.append("</sst>").toString());
  }

  /** Number formats of the cell styles 0, 1, … : an id, or a code. */
  XlsxFile formats(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean builtIn = formats[i].matches("\\d{1,2}");
      int id = builtIn ? Integer.parseInt(formats[i]) : 164 + i;
      if (!builtIn) {
        codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, formats[i]));
      }
      styles.append("<xf numFmtId=\"%d\"/>".formatted(id));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, codes, styles));
  }

  XlsxFile part(String name, String xml) {
    parts.put(name, xml.startsWith("<?xml") ? xml : HEAD + xml);
    return this;
  }

  XlsxFile without(String name) {
    parts.remove(name);
    return this;
  }

  private void relation(String id, String type, String target) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, DOC, type, target));
  }

  public Path write(Path file) throws IOException {
    return write(file, "");
  }

  Path write(Path file, String workbookPr) throws IOException {
    parts.putIfAbsent(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                .formatted(MAIN, DOC, workbookPr, sheets));
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels", HEAD + "<Relationships>" + relations + "</Relationships>");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
