package io.pingyi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OfficialDocumentTest {

  @Test
  void the_page_is_that_of_the_standard() throws Exception {
    Element section = last(body(sample()), "w:sectPr");
    Element size = only(section, "w:pgSz");
    Element margins = only(section, "w:pgMar");
    int width = value(size, "w:w") - value(margins, "w:left") - value(margins, "w:right");
    int height = value(size, "w:h") - value(margins, "w:top") - value(margins, "w:bottom");
    assertThat(width / 20.0 / 72 * 25.4).isBetween(155.5, 156.5);
    assertThat(height / 20.0 / 72 * 25.4).isBetween(224.5, 225.5);
    assertThat(height / 22).isEqualTo(value(only(section, "w:docGrid"), "w:linePitch"));
    assertThat(section.getNextSibling()).isNull();
  }

  @Test
  void every_style_that_is_used_is_defined() throws Exception {
    Map<String, byte[]> parts = parts(sample());
    Document styles = parse(parts, "word/styles.xml");
    NodeList defined = styles.getElementsByTagName("w:style");
    List<String> ids =
        IntStream.range(0, defined.getLength())
            .mapToObj(i -> ((Element) defined.item(i)).getAttribute("w:styleId"))
            .toList();
    NodeList used = body(sample()).getElementsByTagName("w:pStyle");
    assertThat(used.getLength()).isPositive();
    for (int i = 0; i < used.getLength(); i++) {
      assertThat(ids).contains(((Element) used.item(i)).getAttribute("w:val"));
    }
  }

  @Test
  void every_font_that_is_named_stands_in_the_table_of_fonts_with_a_fallback() throws Exception {
    Map<String, byte[]> parts = parts(sample());
    NodeList fonts = parse(parts, "word/fontTable.xml").getElementsByTagName("w:font");
    Map<String, String> fallbacks = new TreeMap<>();
    for (int i = 0; i < fonts.getLength(); i++) {
      Element font = (Element) fonts.item(i);
      NodeList other = font.getElementsByTagName("w:altName");
      fallbacks.put(
          font.getAttribute("w:name"),
          other.getLength() == 0 ? "" : ((Element) other.item(0)).getAttribute("w:val"));
    }
    assertThat(fallbacks)
        .containsEntry("方正小标宋简体", "宋体")
        .containsEntry("仿宋_GB2312", "仿宋")
        .containsEntry("楷体_GB2312", "楷体");
    for (String part : List.of("word/styles.xml", "word/document.xml")) {
      NodeList used = parse(parts, part).getElementsByTagName("w:rFonts");
      for (int i = 0; i < used.getLength(); i++) {
        String name = ((Element) used.item(i)).getAttribute("w:eastAsia");
        assertThat(name.isEmpty() || fallbacks.containsKey(name)).as(name).isTrue();
      }
    }
    assertThat(text(parts, "word/_rels/document.xml.rels")).contains("fontTable.xml");
    assertThat(text(parts, "[Content_Types].xml")).contains("fontTable+xml");
  }

  @Test
  void headings_are_numbered_by_level_and_begin_anew_below_a_higher_one() throws Exception {
    assertThat(paragraphs(body(sample())))
        .containsSubsequence(
            "一、肯定成绩", "（一）政治建设", "1.学习", "2.教育", "（二）组织建设", "1.换届", "二、正视问题", "（一）党费");
  }

  @Test
  void odd_pages_are_numbered_at_the_right_and_even_pages_at_the_left() throws Exception {
    Map<String, byte[]> parts = parts(sample());
    String footers =
        text(parts, "word/footer1.xml").replaceAll("<[^>]+>", "")
            + text(parts, "word/footer2.xml").replaceAll("<[^>]+>", "");
    assertThat(footers).isEqualTo("— 1 —— 1 —");
    assertThat(text(parts, "word/footer1.xml")).contains(" PAGE ", "w:jc w:val=\"right\"");
    assertThat(text(parts, "word/footer2.xml")).contains(" PAGE ", "w:jc w:val=\"left\"");
    assertThat(text(parts, "word/settings.xml")).contains("evenAndOddHeaders");
  }

  @Test
  void a_table_repeats_its_headings_keeps_rows_whole_and_fills_the_width() throws Exception {
    Element table = only(body(sample()), "w:tbl");
    NodeList rows = table.getElementsByTagName("w:tr");
    assertThat(rows.getLength()).isEqualTo(3);
    assertThat(table.getElementsByTagName("w:tblHeader").getLength()).isEqualTo(1);
    assertThat(table.getElementsByTagName("w:cantSplit").getLength()).isEqualTo(3);
    NodeList grid = table.getElementsByTagName("w:gridCol");
    int sum = 0;
    for (int i = 0; i < grid.getLength(); i++) {
      sum += value((Element) grid.item(i), "w:w");
    }
    assertThat(sum).isEqualTo(8845);
    assertThat(table.getElementsByTagName("w:left").getLength())
        .as("margins of cells only, no border")
        .isEqualTo(1);
  }

  @Test
  void every_link_leads_to_a_bookmark_of_its_own_name() throws Exception {
    Element body = body(sample());
    NodeList links = body.getElementsByTagName("w:hyperlink");
    NodeList bookmarks = body.getElementsByTagName("w:bookmarkStart");
    List<String> names =
        IntStream.range(0, bookmarks.getLength())
            .mapToObj(i -> ((Element) bookmarks.item(i)).getAttribute("w:name"))
            .toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 40);
    assertThat(links.getLength()).isEqualTo(3);
    for (int i = 0; i < links.getLength(); i++) {
      assertThat(names).contains(((Element) links.item(i)).getAttribute("w:anchor"));
    }
  }

  @Test
  void lying_pages_end_and_upright_ones_return() throws Exception {
    try (OfficialDocument document = new OfficialDocument("t")) {
      document.paragraph("一").lyingPages().paragraph("二").uprightPages().paragraph("三");
      NodeList sizes = body(bytes(document)).getElementsByTagName("w:pgSz");
      assertThat(sizes.getLength()).isEqualTo(3);
      assertThat(value((Element) sizes.item(0), "w:w")).isEqualTo(11_906);
      assertThat(value((Element) sizes.item(1), "w:w")).isEqualTo(16_838);
      assertThat(value((Element) sizes.item(2), "w:w")).isEqualTo(11_906);
    }
  }

  @Test
  void what_xml_cannot_carry_becomes_a_blank() throws Exception {
    try (OfficialDocument document = new OfficialDocument("t")) {
      document.paragraph("甲\u0007乙\n丙\uD800丁\uD873\uDE56<&>");
      assertThat(paragraphs(body(bytes(document)))).containsExactly("甲 乙 丙 丁\uD873\uDE56<&>");
    }
  }

  @Test
  void equal_content_gives_equal_bytes_in_any_time_zone() throws Exception {
    TimeZone before = TimeZone.getDefault();
    try {
      byte[] first = sample();
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(sample()).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static byte[] sample() throws IOException {
    try (OfficialDocument document = new OfficialDocument("样张")) {
      document.title("区委书记", "在2025年", "述职评议会议上的", "点评").salutation("同志们：");
      document.contents(
          List.of(new Manuscript.Entry(1, "一、肯定成绩", "成绩"), new Manuscript.Entry(2, "表", "S1.1-1")));
      document.heading1("肯定成绩", "成绩").heading2("政治建设").heading3("学习").heading3("教育");
      document.heading2("组织建设").heading3("换届").heading1("正视问题").heading2("党费");
      document.paragraph(
          List.of(Piece.plain("见"), Piece.link("表", "S1.1-1"), Piece.gap("待补"), Piece.bold("重")));
      document.table(
          Table.of("表1", Table.Column.centre("序", 1), Table.Column.left("名", 3))
              .row(Cell.of("1"), Cell.of("甲").anchored("S1.1-1"))
              .row(Cell.of("2"), Cell.lines(List.of("乙", "丙"))));
      return bytes(document);
    }
  }

  private static byte[] bytes(OfficialDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(part(parts, name), StandardCharsets.UTF_8).replaceAll("<\\?.*?\\?>\\s*", "");
  }

  private static Document parse(Map<String, byte[]> parts, String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(part(parts, name)));
  }

  private static Element body(byte[] archive) throws Exception {
    return only(parse(parts(archive), "word/document.xml").getDocumentElement(), "w:body");
  }

  private static List<String> paragraphs(Element body) {
    NodeList all = body.getElementsByTagName("w:p");
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
  }

  private static Element only(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    assertThat(found.getLength()).as(name).isEqualTo(1);
    return (Element) found.item(0);
  }

  private static Element last(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return (Element) found.item(found.getLength() - 1);
  }

  private static int value(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
