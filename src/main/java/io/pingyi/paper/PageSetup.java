package io.pingyi.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The page of GB/T 9704-2012, in twentieths of a point: A4, a type area of 156 × 225 mm, 22 lines
 * of 28 characters, page numbers outside. Lying pages are the same page turned, bound at the top.
 */
record PageSetup(int width, int height, Margins margins, int footer) {

  static final PageSetup UPRIGHT =
      new PageSetup(11_906, 16_838, new Margins(2098, 1474, 1984, 1587), 1417);
  static final PageSetup LYING =
      new PageSetup(16_838, 11_906, new Margins(1587, 2098, 1474, 1984), 964);

  /** A page of its own with narrow margins: not an official document, a card. */
  static final PageSetup CARD =
      new PageSetup(11_906, 16_838, new Margins(680, 1134, 510, 1134), 340);

  private static final int LINE = 579;

  /** In 1/4096 pt, against the 16 pt of the default style. */
  private static final int CHARACTER = -849;

  record Margins(int top, int right, int bottom, int left) {}

  /** Width of the type area. */
  int typeWidth() {
    return width - margins.right() - margins.left();
  }

  /** Sets size, margins and grid of a section, whatever it had. */
  void apply(CTSectPr section) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(width));
    size.setH(BigInteger.valueOf(height));
    size.setOrient(width > height ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(margins.top()));
    margin.setRight(BigInteger.valueOf(margins.right()));
    margin.setBottom(BigInteger.valueOf(margins.bottom()));
    margin.setLeft(BigInteger.valueOf(margins.left()));
    margin.setHeader(BigInteger.valueOf(footer));
    margin.setFooter(BigInteger.valueOf(footer));
    margin.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(BigInteger.valueOf(LINE));
    grid.setCharSpace(BigInteger.valueOf(CHARACTER));
  }

  /** Page numbers — 1 —, outside and one character in from the edge of the type area. */
  static void numberPages(XWPFDocument document) {
    document.setEvenAndOddHeadings(true);
    number(document.createFooter(HeaderFooterType.DEFAULT), true);
    number(document.createFooter(HeaderFooterType.EVEN), false);
  }

  private static void number(XWPFFooter footer, boolean right) {
    CTP paragraph = footer.createParagraph().getCTP();
    CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    properties.addNewPStyle().setVal("Footer");
    properties.addNewJc().setVal(right ? STJc.RIGHT : STJc.LEFT);
    BigInteger character = BigInteger.valueOf(100);
    BigInteger twips = BigInteger.valueOf(280);
    if (right) {
      properties.addNewInd().setRightChars(character);
      properties.getInd().setRight(twips);
    } else {
      properties.addNewInd().setLeftChars(character);
      properties.getInd().setLeft(twips);
    }
    run(paragraph.addNewR(), "— ");
    var page = paragraph.addNewFldSimple();
    page.setInstr(" PAGE ");
    run(page.addNewR(), "1");
    run(paragraph.addNewR(), " —");
  }

  private static void run(CTR run, String text) {
    CTRPr properties = run.addNewRPr();
    CTFonts fonts = properties.addNewRFonts();
    fonts.setAscii("宋体");
    fonts.setHAnsi("宋体");
    fonts.setEastAsia("宋体");
    properties.addNewSz().setVal(BigInteger.valueOf(28));
    Paragraphs.text(run, text);
  }
}
