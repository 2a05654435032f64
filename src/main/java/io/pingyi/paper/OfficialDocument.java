package io.pingyi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document laid out as GB/T 9704-2012 wants: type area, grid, faces, numbered headings,
 * tables of three lines, page numbers. Content is appended from the top. Fonts are named, never
 * embedded; where the official faces are missing Word takes those of the table of fonts. Equal
 * content gives equal bytes.
 *
 * <p>Anchors are any text, unique in the document; {@link Piece#link} leads to them.
 */
public final class OfficialDocument implements Manuscript {

  private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final long CONTENTS_INDENT = 280;
  private static final int LINES_ABOVE_COVER = 6;
  private static final int TWIPS_OF_A_POINT = 20;

  private final XWPFDocument document = new XWPFDocument();
  private final Paragraphs paragraphs = new Paragraphs();
  private final HeadingNumbers numbers = new HeadingNumbers();
  private PageSetup page;

  /**
   * An empty document.
   *
   * @param name its title in the properties of the file
   */
  public OfficialDocument(String name) {
    this(name, PageSetup.UPRIGHT);
    PageSetup.numberPages(document);
  }

  /** A single page with narrow margins and without a page number: a card on one subject. */
  public static OfficialDocument card(String name) {
    return new OfficialDocument(name, PageSetup.CARD);
  }

  private OfficialDocument(String name, PageSetup page) {
    this.page = page;
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(name);
    core.setCreator("pingyi");
    core.setCreated(Optional.of(CREATED));
    core.setModified(Optional.of(CREATED));
    document.createStyles().setStyles(styles().getStyles());
    FontTable.add(document);
    page.apply(section());
  }

  private static StylesDocument styles() {
    try (InputStream in = OfficialDocument.class.getResourceAsStream("styles.xml")) {
      return StylesDocument.Factory.parse(Objects.requireNonNull(in, "styles.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException("styles.xml is part of the program", e);
    }
  }

  /**
   * A native chart, as wide as the type area.
   *
   * @param height in points
   */
  public OfficialDocument chart(BarChart chart, int height) throws IOException {
    append("Gap", List.of(), "");
    XWPFParagraph paragraph = document.getLastParagraph();
    // An exact line would cut the chart off.
    paragraph.setSpacingLineRule(LineSpacingRule.AUTO);
    paragraph.setSpacingBetween(1);
    ChartWriter.write(
        document, paragraph.createRun(), chart, page.typeWidth() / TWIPS_OF_A_POINT, height);
    return this;
  }

  private CTSectPr section() {
    CTBody body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  @Override
  public OfficialDocument title(String... words) {
    for (String line : TitleLines.balanced(TitleLines.CHARACTERS, Arrays.asList(words))) {
      append("Title", Piece.line(line), "");
    }
    return this;
  }

  @Override
  public OfficialDocument subtitle(String text) {
    return append("Subtitle", Piece.line(text), "");
  }

  /** Whom the text addresses (同志们：), without indent. */
  public OfficialDocument salutation(String text) {
    return append("Flush", Piece.line(text), "");
  }

  @Override
  public OfficialDocument heading1(String text) {
    return heading1(text, "");
  }

  @Override
  public OfficialDocument heading1(String text, String anchor) {
    return unnumberedHeading(1, numbers.next(1) + text, anchor);
  }

  @Override
  public OfficialDocument heading2(String text) {
    return heading2(text, "");
  }

  @Override
  public OfficialDocument heading2(String text, String anchor) {
    return unnumberedHeading(2, numbers.next(2) + text, anchor);
  }

  @Override
  public OfficialDocument heading3(String text) {
    return heading3(text, "");
  }

  @Override
  public OfficialDocument heading3(String text, String anchor) {
    return unnumberedHeading(3, numbers.next(3) + text, anchor);
  }

  @Override
  public OfficialDocument unnumberedHeading(int level, String text, String anchor) {
    return append("Heading" + level, Piece.line(text), anchor);
  }

  @Override
  public OfficialDocument paragraph(String text) {
    return paragraph(Piece.line(text));
  }

  @Override
  public OfficialDocument paragraph(List<Piece> pieces) {
    return append("Body", pieces, "");
  }

  /** A line at the right below the text: who signs, the date. */
  public OfficialDocument signature(String text) {
    return append("Signature", Piece.line(text), "");
  }

  /** An empty line. */
  public OfficialDocument blankLine() {
    return append("Normal", List.of(), "");
  }

  @Override
  public OfficialDocument table(Table table) {
    if (!table.caption().isEmpty()) {
      append("Caption", Piece.line(table.caption()), "");
    } else if (paragraphs.breaksPage()) {
      append("Gap", List.of(), "");
    }
    new TableWriter(paragraphs, table, page.typeWidth()).write(document);
    return append("Gap", List.of(), "");
  }

  @Override
  public OfficialDocument cover(String title, List<String> below) {
    for (int i = 0; i < LINES_ABOVE_COVER; i++) {
      blankLine();
    }
    title(title).blankLine();
    below.forEach(this::subtitle);
    return pageBreak();
  }

  @Override
  public OfficialDocument contents(List<Entry> entries) {
    append("Title", Piece.line("目录"), "");
    append("Normal", List.of(), "");
    for (Entry entry : entries) {
      CTP line = paragraphs.append(document, "Contents");
      line.getPPr().addNewInd().setLeft(BigInteger.valueOf(CONTENTS_INDENT * (entry.level() - 1)));
      paragraphs.contents(line, entry.text(), entry.anchor());
    }
    return pageBreak();
  }

  @Override
  public OfficialDocument pageBreak() {
    paragraphs.breakPage();
    return this;
  }

  @Override
  public OfficialDocument lyingPages() {
    return turn(PageSetup.LYING);
  }

  @Override
  public OfficialDocument uprightPages() {
    return turn(PageSetup.UPRIGHT);
  }

  private OfficialDocument turn(PageSetup next) {
    CTP last = paragraphs.append(document, "Gap");
    last.getPPr().setSectPr((CTSectPr) section().copy());
    page = next;
    page.apply(section());
    return this;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    document.write(raw);
    OoxmlArchive.normalise(raw.toByteArray(), out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private OfficialDocument append(String style, List<Piece> pieces, String anchor) {
    paragraphs.fill(paragraphs.append(document, style), pieces, anchor);
    return this;
  }
}
