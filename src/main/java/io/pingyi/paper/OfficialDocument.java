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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document laid out as GB/T 9704-2012 wants: type area, grid, faces, numbered headings,
 * tables of three lines, page numbers. Content is appended from the top. Fonts are named, never
 * embedded; where the official faces are missing Word takes others. Equal content gives equal
 * bytes.
 *
 * <p>Anchors are any text, unique in the document; {@link Piece#link} leads to them.
 */
public final class OfficialDocument implements AutoCloseable {

  private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final int HEADINGS = 3;
  private static final long CONTENTS_INDENT = 280;

  private final XWPFDocument document = new XWPFDocument();
  private final Paragraphs paragraphs = new Paragraphs();
  private final int[] numbers = new int[HEADINGS];
  private PageSetup page = PageSetup.UPRIGHT;

  /**
   * An empty document.
   *
   * @param name its title in the properties of the file
   */
  public OfficialDocument(String name) {
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setTitle(name);
    core.setCreator("pingyi");
    core.setCreated(Optional.of(CREATED));
    core.setModified(Optional.of(CREATED));
    document.createStyles().setStyles(styles().getStyles());
    PageSetup.numberPages(document);
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

  private CTSectPr section() {
    CTBody body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  /**
   * The title, centred and broken into lines of about one length between the given words.
   *
   * @param words the title in parts that must not be broken, such as 关于 2025年度 基层党建工作 的通报
   */
  public OfficialDocument title(String... words) {
    for (String line : TitleLines.balanced(TitleLines.CHARACTERS, Arrays.asList(words))) {
      append("Title", Piece.line(line), "");
    }
    return this;
  }

  /** A centred line in 楷体 below the title: the date, the status of a draft. */
  public OfficialDocument subtitle(String text) {
    return append("Subtitle", Piece.line(text), "");
  }

  /** Whom the text addresses (同志们：), without indent. */
  public OfficialDocument salutation(String text) {
    return append("Flush", Piece.line(text), "");
  }

  /** A heading of the first level, numbered 一、 by the document. */
  public OfficialDocument heading1(String text, String anchor) {
    return heading(1, text, anchor);
  }

  /** A heading of the first level to which nothing leads. */
  public OfficialDocument heading1(String text) {
    return heading1(text, "");
  }

  /** A heading of the second level, numbered （一） within its first level. */
  public OfficialDocument heading2(String text, String anchor) {
    return heading(2, text, anchor);
  }

  /** A heading of the second level to which nothing leads. */
  public OfficialDocument heading2(String text) {
    return heading2(text, "");
  }

  /** A heading of the third level, numbered 1. within its second level. */
  public OfficialDocument heading3(String text, String anchor) {
    return heading(HEADINGS, text, anchor);
  }

  /** A heading of the third level to which nothing leads. */
  public OfficialDocument heading3(String text) {
    return heading3(text, "");
  }

  /**
   * A heading that carries its own number or code.
   *
   * @param level 1 to 3
   * @param anchor a name for links; empty for none
   */
  public OfficialDocument unnumberedHeading(int level, String text, String anchor) {
    return append("Heading" + level, Piece.line(text), anchor);
  }

  private OfficialDocument heading(int level, String text, String anchor) {
    numbers[level - 1]++;
    Arrays.fill(numbers, level, HEADINGS, 0);
    int number = numbers[level - 1];
    String prefix =
        switch (level) {
          case 1 -> Numerals.chinese(number) + "、";
          case 2 -> "（" + Numerals.chinese(number) + "）";
          default -> number + ".";
        };
    return unnumberedHeading(level, prefix + text, anchor);
  }

  /** A paragraph, its first line indented by two characters. */
  public OfficialDocument paragraph(List<Piece> pieces) {
    return append("Body", pieces, "");
  }

  /** A plain paragraph. */
  public OfficialDocument paragraph(String text) {
    return paragraph(Piece.line(text));
  }

  /** A line at the right below the text: who signs, the date. */
  public OfficialDocument signature(String text) {
    return append("Signature", Piece.line(text), "");
  }

  /** An empty line. */
  public OfficialDocument blankLine() {
    return append("Normal", List.of(), "");
  }

  /** A table, followed by a little space. */
  public OfficialDocument table(Table table) {
    if (!table.caption().isEmpty()) {
      append("Caption", Piece.line(table.caption()), "");
    } else if (paragraphs.breaksPage()) {
      append("Gap", List.of(), "");
    }
    new TableWriter(paragraphs, table, page.typeWidth()).write(document);
    return append("Gap", List.of(), "");
  }

  /** A line of the table of contents, with the page on which the anchor stands. */
  public OfficialDocument contentsLine(int level, String text, String anchor) {
    CTP line = paragraphs.append(document, "Contents");
    line.getPPr().addNewInd().setLeft(BigInteger.valueOf(CONTENTS_INDENT * (level - 1)));
    paragraphs.contents(line, text, anchor);
    return this;
  }

  /** What follows begins a new page. */
  public OfficialDocument pageBreak() {
    paragraphs.breakPage();
    return this;
  }

  /** Begins a new page, lying on its side, for wide tables; all following pages lie too. */
  public OfficialDocument lyingPages() {
    return turn(PageSetup.LYING);
  }

  /** Begins a new page, upright again. */
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

  /**
   * Writes the document.
   *
   * @param out stays open
   */
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
