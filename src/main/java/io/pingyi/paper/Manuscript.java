package io.pingyi.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A text with headings, paragraphs and tables, whatever form it takes. Content is appended from the
 * top; equal content gives equal bytes. Anchors are any text, unique in the document; {@link
 * Piece#link} leads to them.
 */
public interface Manuscript extends AutoCloseable {

  /**
   * A line of the table of contents.
   *
   * @param level 1 for the highest
   * @param text with the number of its heading
   * @param anchor of the heading
   */
  record Entry(int level, String text, String anchor) {}

  /**
   * The title, centred and broken into lines of about one length between the given words.
   *
   * @param words the title in parts that must not be broken, such as 关于 2025年度 基层党建工作 的通报
   */
  Manuscript title(String... words);

  /** A centred line below the title: the date, the status of a draft. */
  Manuscript subtitle(String text);

  /**
   * A page of its own with a title and lines below it.
   *
   * @param title fits into one line
   * @param below what stands under it
   */
  Manuscript cover(String title, List<String> below);

  /** The table of contents; what follows begins a new page. */
  Manuscript contents(List<Entry> entries);

  /**
   * A heading of the first level, numbered 一、 by the document.
   *
   * @param anchor a name for links; empty for none
   */
  Manuscript heading1(String text, String anchor);

  /** A heading of the first level to which nothing leads. */
  default Manuscript heading1(String text) {
    return heading1(text, "");
  }

  /** A heading of the second level, numbered （一） within its first level. */
  Manuscript heading2(String text, String anchor);

  /** A heading of the second level to which nothing leads. */
  default Manuscript heading2(String text) {
    return heading2(text, "");
  }

  /** A heading of the third level, numbered 1. within its second level. */
  Manuscript heading3(String text, String anchor);

  /** A heading of the third level to which nothing leads. */
  default Manuscript heading3(String text) {
    return heading3(text, "");
  }

  /**
   * A heading that carries its own number or code.
   *
   * @param level 1 to 3
   * @param anchor a name for links; empty for none
   */
  Manuscript unnumberedHeading(int level, String text, String anchor);

  /** A paragraph. */
  Manuscript paragraph(List<Piece> pieces);

  /** A plain paragraph. */
  default Manuscript paragraph(String text) {
    return paragraph(Piece.line(text));
  }

  /** A table. */
  Manuscript table(Table table);

  /** What follows begins a new page. */
  Manuscript pageBreak();

  /** Begins a new page, lying on its side, for wide tables; all following pages lie too. */
  Manuscript lyingPages();

  /** Begins a new page, upright again. */
  Manuscript uprightPages();

  /**
   * Writes the whole.
   *
   * @param out stays open
   */
  void write(OutputStream out) throws IOException;

  @Override
  void close() throws IOException;
}
