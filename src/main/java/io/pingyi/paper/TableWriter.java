package io.pingyi.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes one table of three lines. */
final class TableWriter {

  /** Eighths of a point. */
  private static final int THICK = 12;

  private static final int THIN = 6;
  private static final int HAIR = 4;
  private static final int PADDING = 100;

  private final Paragraphs paragraphs;
  private final Table table;
  private final int[] widths;

  TableWriter(Paragraphs paragraphs, Table table, int typeWidth) {
    this.paragraphs = paragraphs;
    this.table = table;
    this.widths = widths(table.columns(), typeWidth);
  }

  private static int[] widths(List<Table.Column> columns, int typeWidth) {
    int sum = columns.stream().mapToInt(Table.Column::weight).sum();
    int[] widths = new int[columns.size()];
    int left = typeWidth;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = i == widths.length - 1 ? left : typeWidth * columns.get(i).weight() / sum;
      left -= widths[i];
    }
    return widths;
  }

  void write(XWPFDocument document) {
    CTTbl target = document.createTable().getCTTbl();
    target.setTblPr(CTTblPr.Factory.newInstance());
    frame(target);
    target.removeTr(0);
    if (table.hasHeadings()) {
      List<Cell> headings = new ArrayList<>();
      table.columns().forEach(column -> headings.add(Cell.of(column.heading())));
      row(target.addNewTr(), headings, Place.HEADING, table.rows().isEmpty());
    }
    for (int i = 0; i < table.rows().size(); i++) {
      Place place = i == 0 && !table.hasHeadings() ? Place.TOP : Place.INNER;
      row(target.addNewTr(), table.rows().get(i), place, i == table.rows().size() - 1);
    }
  }

  private enum Place {
    HEADING,
    TOP,
    INNER
  }

  private void frame(CTTbl target) {
    CTTblPr properties = target.getTblPr();
    properties.addNewTblW().setType(STTblWidth.DXA);
    int sum = 0;
    CTTblGrid grid = target.getTblGrid() == null ? target.addNewTblGrid() : target.getTblGrid();
    for (int width : widths) {
      sum += width;
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    properties.getTblW().setW(BigInteger.valueOf(sum));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblCellMar margins = properties.addNewTblCellMar();
    for (var margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
      margin.setType(STTblWidth.DXA);
      margin.setW(BigInteger.valueOf(PADDING));
    }
  }

  private void row(CTRow row, List<Cell> cells, Place place, boolean last) {
    boolean heading = place == Place.HEADING;
    CTTrPr properties = row.addNewTrPr();
    properties.addNewCantSplit();
    if (heading) {
      properties.addNewTblHeader();
    }
    for (int i = 0; i < cells.size(); i++) {
      CTTc target = row.addNewTc();
      shape(target.addNewTcPr(), widths[i], place, last);
      fill(
          target,
          cells.get(i),
          heading ? Table.Align.CENTRE : table.columns().get(i).align(),
          heading);
      if (table.together() && !last) {
        target.getPList().forEach(TableWriter::keepWithNext);
      }
    }
  }

  private static void keepWithNext(CTP paragraph) {
    if (!paragraph.getPPr().isSetKeepNext()) {
      paragraph.getPPr().addNewKeepNext();
    }
  }

  private void shape(CTTcPr properties, int width, Place place, boolean last) {
    properties.addNewTcW().setType(STTblWidth.DXA);
    properties.getTcW().setW(BigInteger.valueOf(width));
    CTTcBorders borders = properties.addNewTcBorders();
    if (place != Place.INNER) {
      line(borders.addNewTop(), THICK, "auto");
    }
    if (last) {
      line(borders.addNewBottom(), THICK, "auto");
    } else if (place == Place.HEADING) {
      line(borders.addNewBottom(), THIN, "auto");
    } else if (table.ruled()) {
      line(borders.addNewBottom(), HAIR, "BFBFBF");
    }
    properties.addNewVAlign().setVal(STVerticalJc.CENTER);
  }

  private static void line(CTBorder border, int size, String colour) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(size));
    border.setSpace(BigInteger.ZERO);
    border.setColor(colour);
  }

  private void fill(CTTc target, Cell cell, Table.Align align, boolean heading) {
    String style = (table.small() ? "SmallCell" : "Cell") + (heading ? "Heading" : "");
    for (int i = 0; i < cell.lines().size(); i++) {
      CTP paragraph = Paragraphs.styled(target.addNewP(), style);
      if (align != Table.Align.LEFT) {
        paragraph.getPPr().addNewJc().setVal(align == Table.Align.RIGHT ? STJc.RIGHT : STJc.CENTER);
      }
      paragraphs.fill(paragraph, cell.lines().get(i), i == 0 ? cell.anchor() : "");
    }
  }
}
