package io.pingyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.paper.PdfFaces;
import io.pingyi.paper.PdfRenderer;
import io.pingyi.report.PaperFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A name with a character that no face draws. */
class MissingCharactersTest {

  private static final String RARE = Character.toString(0x31350);

  @Test
  void card_prints_a_sign_tells_the_code_point_and_word_keeps_the_character() throws IOException {
    UnitCard card = card("中共" + RARE + "台镇委员会");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (PdfRenderer renderer = new PdfRenderer(PdfFaces.load())) {
      assertThat(CardPdf.write(card, renderer, pdf)).containsExactly("U+31350");
      assertThat(CardPdf.write(card("中共霁台镇委员会"), renderer, new ByteArrayOutputStream())).isEmpty();
    }
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("中共〓台镇委员会成绩单", "有1个字（U+31350）字库中没有，以〓代替");
    }
    CardDocument.write(card, docx);
    try (XWPFDocument document =
        new XWPFDocument(new java.io.ByteArrayInputStream(docx.toByteArray()))) {
      assertThat(document.getParagraphs()).anyMatch(line -> line.getText().contains(RARE));
    }
  }

  @Test
  void administrator_is_told_unit_character_and_code_point() throws IOException {
    MissingCharacters missing = new MissingCharacters();
    Memory folder = new Memory();
    missing.note("101002", "中共霁台镇委员会", Set.of());
    missing.write(folder);
    assertThat(folder.files).isEmpty();

    missing.note("101001", "中共" + RARE + "台镇委员会", Set.of("U+31350"));
    missing.write(folder);
    assertThat(folder.files).containsOnlyKeys("缺字提示.txt");
    assertThat(folder.files.get("缺字提示.txt"))
        .contains("〓")
        .endsWith("中共" + RARE + "台镇委员会（101001）：“" + RARE + "”（U+31350）\r\n");
  }

  private static UnitCard card(String name) {
    return new UnitCard(
        name,
        "2025年度",
        List.of(new UnitCard.Fact("得分", "90.00")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("说明。"));
  }

  /** Keeps files in memory. */
  private static final class Memory implements PaperFolder {
    private final Map<String, String> files = new TreeMap<>();

    @Override
    public void file(String name, Content content) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      content.write(out);
      files.put(name, out.toString(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream ledger() {
      return InputStream.nullInputStream();
    }

    @Override
    public Path work() {
      return Path.of(".");
    }
  }
}
