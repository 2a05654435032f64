package io.pingyi.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays XHTML out as tagged PDF with embedded faces. Equal content gives equal bytes. One for each
 * thread; what it holds is a few megabytes.
 *
 * <p>Pages use the family {@code Body}, spelt {@code font-family: Body}; a face of rare characters
 * is added where a text needs it.
 */
public final class PdfRenderer implements Closeable {

  private static final String BODY = "Body";
  private static final String RARE = "Rare";
  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  /** Stands for a character that no face draws, as printers have always done. */
  private static final String MISSING = "〓";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final PdfFaces faces;
  private final TrueTypeFont regular;
  private final TrueTypeFont bold;

  /** With faces that other threads may use too. */
  public PdfRenderer(PdfFaces faces) throws IOException {
    this.faces = faces;
    this.regular = faces.regular();
    this.bold = faces.bold();
  }

  /**
   * Characters of a text that no face draws, as {@code U+…}, sorted.
   *
   * @param text anything that will be printed
   */
  public Set<String> missing(String text) {
    TreeSet<String> missing = new TreeSet<>();
    text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !faces.draws(point))
        .forEach(point -> missing.add(String.format(Locale.ROOT, "U+%04X", point)));
    return missing;
  }

  /** A text for XHTML: escaped, characters that no face draws replaced by 〓. */
  public String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                    out.append(' ');
                  } else if (faces.draws(point)) {
                    out.appendCodePoint(point);
                  } else {
                    out.append(MISSING);
                  }
                }
              }
            });
    return out.toString();
  }

  /**
   * Writes a document.
   *
   * @param xhtml well-formed, with a title and a language
   * @param out stays open
   * @return how many pages it has
   */
  public int write(String xhtml, OutputStream out) throws IOException {
    Set<Integer> rare = new TreeSet<>();
    xhtml
        .codePoints()
        .filter(point -> point > ' ' && !faces.usual(point) && faces.draws(point))
        .forEach(rare::add);
    if (PdfFaces.canCut(rare)) {
      return write(xhtml, rare, out);
    }
    // One at a time: the whole face is large.
    synchronized (faces) {
      return write(xhtml, rare, out);
    }
  }

  private int write(String xhtml, Set<Integer> rare, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.withHtmlContent(rare.isEmpty() ? xhtml : withRare(xhtml), null);
      builder.withProducer("pingyi");
      use(builder, PDType0Font.load(document, regular, true), BODY, REGULAR);
      use(builder, PDType0Font.load(document, bold, true), BODY, BOLD);
      if (!rare.isEmpty()) {
        use(builder, PDType0Font.load(document, faces.with(rare), true), RARE, REGULAR);
      }
      builder.toStream(OutputStream.nullOutputStream());
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        stamp(document);
        document.save(out);
        return document.getNumberOfPages();
      }
    }
  }

  private static String withRare(String xhtml) {
    return xhtml.replace("font-family: " + BODY, "font-family: " + BODY + ", " + RARE);
  }

  private static void use(PdfRendererBuilder builder, PDFont font, String family, int weight) {
    builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, true);
  }

  private static void stamp(PDDocument document) {
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.clear();
    made.set(2026, Calendar.JANUARY, 1);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentId(0L);
  }

  @Override
  public void close() throws IOException {
    regular.close();
    bold.close();
  }
}
