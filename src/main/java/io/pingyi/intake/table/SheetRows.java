package io.pingyi.intake.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one sheet of an {@code .xlsx} file. */
final class SheetRows {

  private static final String NO_RESULT = "是公式，但文件中没有计算结果；请用 Excel 或 WPS 打开，待算出后保存";

  private final XMLStreamReader xml;
  private final Workbook workbook;
  private final SharedStrings strings;
  private final CellNumber numbers;
  private final RowBuilder builder;
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private int row;
  private int column;

  SheetRows(XMLStreamReader xml, Workbook workbook, SharedStrings strings, MergeFill merges) {
    this.xml = xml;
    this.workbook = workbook;
    this.strings = strings;
    this.numbers = new CellNumber(workbook.since1904());
    this.builder = new RowBuilder(merges);
  }

  void read(TableVisitor visitor) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          int before = row;
          beginRow();
          if (!blanks(before + 1, row, visitor)) {
            return;
          }
        } else if (xml.getLocalName().equals("c")) {
          cell();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && !visitor.row(builder.finish(row))) {
        return;
      }
    }
  }

  /** Rows without any cell need not stand in the file, and count as rows all the same. */
  private static boolean blanks(int from, int to, TableVisitor visitor) {
    for (int blank = from; blank < to; blank++) {
      if (!visitor.row(new RawRow(blank, List.of()))) {
        return false;
      }
    }
    return true;
  }

  /** Where the reader stands, for messages. */
  String place() {
    return row == 0 ? "" : "第" + row + "行";
  }

  private void beginRow() {
    String number = XmlParts.attribute(xml, "r");
    int next = number.isEmpty() ? row + 1 : CellRef.number(number);
    if (next < 0 || next > CellRef.MAX_ROW) {
      throw new TableException(place(), "其后的行号“" + Shorten.text(number) + "”不是行号，文件已损坏；请重新导出");
    }
    if (next <= row) {
      throw new TableException("第" + next + "行", "行号重复或倒序，文件已损坏；请重新导出");
    }
    row = next;
    column = -1;
  }

  private void cell() throws XMLStreamException {
    String ref = XmlParts.attribute(xml, "r");
    int next = ref.isEmpty() ? column + 1 : CellRef.column(ref);
    if (next <= column
        || next >= CellRef.MAX_COLUMN
        || (!ref.isEmpty() && CellRef.row(ref) != row)) {
      throw new TableException(place(), "单元格位置“" + Shorten.text(ref) + "”重复、倒序或与行号不符，文件已损坏；请重新导出");
    }
    column = next;
    String type = XmlParts.attribute(xml, "t");
    String style = XmlParts.attribute(xml, "s");
    boolean hasFormula = content(type);
    String text = value.toString();
    if (text.isEmpty() && hasFormula && !type.equals("str") && !type.equals("inlineStr")) {
      builder.add(column, "=" + Shorten.text(formula.toString()));
      builder.fault(column, NO_RESULT);
    } else if (!text.isEmpty()) {
      typed(type, style, text);
    }
  }

  /** Reads up to the end of the cell; tells whether it has a formula. */
  private boolean content(String type) throws XMLStreamException {
    value.setLength(0);
    formula.setLength(0);
    boolean hasFormula = false;
    @Nullable StringBuilder target = null;
    while (true) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> target = value;
          case "f" -> {
            target = formula;
            hasFormula = true;
          }
          case "is" -> {
            if (type.equals("inlineStr")) {
              value.append(XlsxText.read(xml, "is"));
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          return hasFormula;
        }
        target = null;
      } else if (target != null && XlsxText.isText(event) && target.length() < 1 << 19) {
        target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private void typed(String type, String style, String text) {
    switch (type) {
      case "s" -> builder.add(column, shared(text));
      case "str" -> builder.add(column, XlsxText.unescape(text));
      case "inlineStr", "d" -> builder.add(column, text);
      case "b" -> builder.add(column, text.equals("1") || text.equals("true") ? "TRUE" : "FALSE");
      case "e" -> {
        builder.add(column, text);
        builder.fault(column, "是公式错误值；请在表格中更正公式");
      }
      default -> number(style, text);
    }
  }

  private String shared(String text) {
    String string = byIndex(text);
    if (string == null) {
      throw new TableException(
          place() + CellRef.letters(column) + "列",
          "引用的文字编号 " + Shorten.text(text) + " 不存在，文件已损坏；请重新导出或重新拷贝");
    }
    return string;
  }

  private @Nullable String byIndex(String text) {
    try {
      return strings.get(Integer.parseInt(text.trim()));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void number(String style, String text) {
    Optional<BigDecimal> parsed = CellNumber.parse(text);
    if (parsed.isEmpty()) {
      throw new TableException(
          place() + CellRef.letters(column) + "列",
          "数字单元格的内容“" + Shorten.text(text) + "”不是数字，文件已损坏；请重新导出");
    }
    CellFormat format = style.isEmpty() ? CellFormat.GENERAL : workbook.format(styleNumber(style));
    builder.add(column, numbers.text(parsed.get(), format));
    String fault = CellNumber.fault(parsed.get());
    if (fault != null) {
      builder.fault(column, fault);
    }
  }

  private static int styleNumber(String style) {
    return style.equals("0") ? 0 : CellRef.number(style);
  }
}
