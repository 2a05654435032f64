package io.pingyi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  /** Latin letters that a face may join: the number of a run is hexadecimal. */
  @Test
  void letters_that_could_be_joined_are_written() throws IOException {
    try (PdfRenderer renderer = new PdfRenderer(PdfFaces.load())) {
      String joined = "批次 ff1dfb61 ffi fl office";
      assertThat(text(renderer, joined)).contains(joined);
    }
  }

  /** Not in GB 2312, but in names: the first is a plain ideograph, the last is beyond 16 bits. */
  @Test
  void rare_characters_are_written_as_themselves() throws IOException {
    try (PdfRenderer renderer = new PdfRenderer(PdfFaces.load())) {
      String rare = "中共堃淏镇委员会，乪村、𫖮村";
      assertThat(renderer.missing(rare)).isEmpty();
      assertThat(text(renderer, rare)).contains(rare);
      assertThat(text(renderer, "另一页：垚")).contains("另一页：垚");
    }
  }

  private static String text(PdfRenderer renderer, String sentence) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>单</title>
        <meta name="description" content="单"/><style>body { font-family: Body }</style></head>
        <body><p>%s</p></body></html>
        """
            .formatted(sentence),
        out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
