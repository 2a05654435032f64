package io.pingyi.paper;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Fills paragraphs with pieces, anchors and links. */
final class Paragraphs {

  private static final int NAME = 40;

  private final Map<String, String> names = new HashMap<>();
  private int bookmarks;
  private boolean breakPage;

  /** Lets the next paragraph at the end of the document begin a page. */
  void breakPage() {
    breakPage = true;
  }

  boolean breaksPage() {
    return breakPage;
  }

  /** A paragraph at the end of the document. */
  CTP append(XWPFDocument document, String style) {
    CTP paragraph = styled(document.createParagraph().getCTP(), style);
    if (breakPage) {
      paragraph.getPPr().addNewPageBreakBefore();
      breakPage = false;
    }
    return paragraph;
  }

  /** Gives a new paragraph its style. */
  static CTP styled(CTP paragraph, String style) {
    CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style);
    return paragraph;
  }

  /** Fills a paragraph, to which links find under the anchor unless that is empty. */
  void fill(CTP paragraph, List<Piece> pieces, String anchor) {
    BigInteger id = BigInteger.valueOf(bookmarks);
    if (!anchor.isEmpty()) {
      bookmarks++;
      CTBookmark start = paragraph.addNewBookmarkStart();
      start.setId(id);
      start.setName(name(anchor));
    }
    for (Piece piece : pieces) {
      if (piece.target().isEmpty()) {
        run(paragraph.addNewR(), piece);
      } else {
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setAnchor(name(piece.target()));
        run(link.addNewR(), piece);
      }
    }
    if (!anchor.isEmpty()) {
      paragraph.addNewBookmarkEnd().setId(id);
    }
  }

  /** A line of the table of contents: the page number is a field that leads to the anchor. */
  void contents(CTP paragraph, String text, String anchor) {
    CTHyperlink link = paragraph.addNewHyperlink();
    link.setAnchor(name(anchor));
    run(link.addNewR(), Piece.plain(text));
    link.addNewR().addNewTab();
    var page = link.addNewFldSimple();
    page.setInstr(" PAGEREF " + name(anchor) + " \\h ");
    page.setDirty(true);
    text(page.addNewR(), "");
  }

  /** Word allows letters, digits and the low line, forty of them, a letter first. */
  private String name(String anchor) {
    return names.computeIfAbsent(
        anchor,
        any -> {
          String plain = "a_" + any.replaceAll("[^\\p{L}\\p{Nd}]", "_");
          String cut = plain.length() <= NAME ? plain : plain.substring(0, NAME);
          String unique = cut;
          for (int i = 2; names.containsValue(unique); i++) {
            String suffix = "_" + i;
            unique = cut.substring(0, Math.min(cut.length(), NAME - suffix.length())) + suffix;
          }
          return unique;
        });
  }

  private static void run(CTR run, Piece piece) {
    switch (piece.look()) {
      case PLAIN -> {}
      case BOLD -> run.addNewRPr().addNewB();
      case KAI -> run.addNewRPr().addNewRFonts().setEastAsia("楷体_GB2312");
      case GAP -> run.addNewRPr().addNewHighlight().setVal(STHighlightColor.YELLOW);
    }
    // Quotation marks and dashes of Chinese text are in the Latin part of Unicode.
    CTRPr properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    var fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setHint(STHint.EAST_ASIA);
    text(run, piece.text());
  }

  /** Text whose blanks count. */
  static void text(CTR run, String text) {
    CTText content = run.addNewT();
    content.setStringValue(text);
    content.setSpace(SpaceAttribute.Space.PRESERVE);
  }
}
