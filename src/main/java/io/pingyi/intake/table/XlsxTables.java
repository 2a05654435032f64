package io.pingyi.intake.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code .xlsx} with a pull parser of our own: the libraries give damaged parts as empty
 * cells, and the product has to know the difference.
 */
final class XlsxTables {

  private XlsxTables() {}

  static void read(Path file, TableVisitor visitor) throws IOException {
    try (Workbook workbook = Workbook.open(file)) {
      SharedStrings strings = workbook.strings();
      for (Workbook.Sheet sheet : workbook.sheets()) {
        sheet(workbook, sheet, strings, visitor);
      }
    } catch (XMLStreamException e) {
      throw broken("", e);
    } catch (ZipException | EOFException e) {
      throw truncated("");
    }
  }

  private static void sheet(
      Workbook workbook, Workbook.Sheet sheet, SharedStrings strings, TableVisitor visitor)
      throws IOException {
    String place = "工作表“" + sheet.name() + "”";
    try {
      List<Merge> merges;
      try (InputStream in = workbook.open(sheet)) {
        merges = SheetMerges.read(in);
      }
      if (!visitor.begin(
          new TableInfo(
              sheet.name(), sheet.hidden(), "", false, merges, workbook.isGenerated(sheet)))) {
        return;
      }
      try (InputStream in = workbook.open(sheet)) {
        XMLStreamReader xml = XmlParts.open(in);
        SheetRows rows = new SheetRows(xml, workbook, strings, new MergeFill(merges));
        read(rows, visitor, place);
      }
    } catch (TableException e) {
      throw e.within(place);
    } catch (XMLStreamException e) {
      throw broken(place, e);
    } catch (ZipException | EOFException e) {
      throw truncated(place);
    }
  }

  private static void read(SheetRows rows, TableVisitor visitor, String place) {
    try {
      rows.read(visitor);
    } catch (XMLStreamException e) {
      throw broken(place + rows.place(), e);
    }
  }

  private static TableException truncated(String place) {
    return new TableException(place, "内容不完整，文件被截断或已损坏；请重新导出或重新拷贝");
  }

  private static TableException broken(String place, XMLStreamException e) {
    if (e.getNestedException() instanceof IOException) {
      return truncated(place);
    }
    return new TableException(place, "内容不是完整的工作簿格式，文件已损坏或含有不允许的声明；请重新导出或重新拷贝");
  }
}
