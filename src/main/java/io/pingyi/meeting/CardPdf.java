package io.pingyi.meeting;

import io.pingyi.paper.PdfRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets a scorecard as one page of PDF. */
final class CardPdf {

  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm 17mm 12mm 17mm; }
      body { font-family: Body; font-size: 9.5pt; line-height: 1.5; color: #222222; margin: 0; }
      h1 { font-size: 18pt; line-height: 1.3; text-align: center; margin: 0; color: #8B1A1A; }
      h2 { font-size: 10.5pt; margin: 9pt 0 3pt 0; color: #1F3552; }
      p.sub { text-align: center; margin: 2pt 0 8pt 0; color: #555555; }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: none; }
      th { font-weight: normal; color: #555555; background-color: #F3EFE9; padding: 2.5pt 4pt; }
      td { padding: 2.5pt 4pt; border-bottom: 0.5pt solid #D9D9D9; }
      table.facts td { text-align: center; font-size: 12pt; font-weight: bold; }
      table.facts { border-top: 1pt solid #8B1A1A; border-bottom: 1pt solid #8B1A1A; }
      tr.sum td { font-weight: bold; background-color: #F3EFE9; }
      .n { text-align: right; white-space: nowrap; }
      .c { text-align: center; white-space: nowrap; }
      .l { text-align: left; }
      div.own { background-color: #8B1A1A; height: 6pt; margin: 1pt 0; }
      div.median { background-color: #B8A990; height: 4pt; margin: 1pt 0; }
      span.own { background-color: #8B1A1A; color: #8B1A1A; }
      span.median { background-color: #B8A990; color: #B8A990; }
      ol { margin: 0; padding-left: 16pt; }
      ul { margin: 0; padding-left: 12pt; }
      p.note { color: #555555; font-size: 8pt; margin: 8pt 0 0 0; }
      """;

  private static final String USUAL_SIZE = "font-size: 9.5pt; line-height: 1.5;";

  /** Smaller type keeps a long card on its one page. */
  private static final List<String> SIZES =
      List.of(
          USUAL_SIZE,
          "font-size: 9pt; line-height: 1.35;",
          "font-size: 8pt; line-height: 1.25;",
          "font-size: 7pt; line-height: 1.2;");

  private final PdfRenderer renderer;
  private final StringBuilder html = new StringBuilder();

  private CardPdf(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Writes a card.
   *
   * @return the characters that no face draws, as {@code U+…}; the card tells of them too
   */
  static Set<String> write(UnitCard card, PdfRenderer renderer, OutputStream out)
      throws IOException {
    CardPdf page = new CardPdf(renderer);
    page.page(card);
    String html = page.html.toString();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
    for (String size : SIZES) {
      pdf.reset();
      if (renderer.write(html.replace(USUAL_SIZE, size), pdf) == 1) {
        break;
      }
    }
    pdf.writeTo(out);
    return renderer.missing(everything(card));
  }

  private void page(UnitCard card) {
    String title = renderer.text(card.name() + "成绩单");
    html.append("<html lang=\"zh-CN\"><head><title>").append(title).append("</title>");
    html.append("<meta name=\"description\" content=\"").append(title).append("\"/>");
    html.append("<style>").append(STYLE).append("</style></head><body>");
    html.append("<h1>").append(title).append("</h1>");
    html.append("<p class=\"sub\">").append(renderer.text(card.heading())).append("</p>");
    facts(card);
    dimensions(card);
    parts(card);
    sentences("主要成绩", "ol", card.strengths(), "没有数据足以说明的成绩");
    sentences("主要问题", "ol", card.problems(), "没有发现问题");
    sentences("等次限制", "ul", card.limits(), "没有触发限制项");
    sentences("无法判定的指标", "ul", card.open(), "没有无法判定的指标");
    notes(card);
    html.append("</body></html>");
  }

  private void facts(UnitCard card) {
    html.append("<table class=\"facts\"><tr>");
    card.facts().forEach(fact -> head(fact.label(), "c"));
    html.append("</tr><tr>");
    card.facts().forEach(fact -> cell(fact.value(), "c"));
    html.append("</tr></table>");
  }

  private void dimensions(UnitCard card) {
    heading("所辖党支部五个维度得分率（%）");
    html.append("<table><tr>");
    head("维度", "l");
    html.append("<th scope=\"col\" style=\"width: 56%\">");
    html.append("<span class=\"own\">■</span> 本单位　<span class=\"median\">■</span> 同类中位数</th>");
    head("本单位", "n");
    head("同类中位", "n");
    head("相差", "n");
    html.append("</tr>");
    for (UnitCard.Dimension each : card.dimensions()) {
      html.append("<tr>");
      html.append("<th scope=\"row\" class=\"l\">").append(renderer.text(each.name()));
      html.append("</th><td>");
      bar("own", each.own());
      bar("median", each.median());
      html.append("</td>");
      cell(text(each.own()), "n");
      cell(text(each.median()), "n");
      cell(difference(each.own(), each.median()), "n");
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void bar(String kind, @Nullable BigDecimal value) {
    if (value != null) {
      html.append("<div class=\"").append(kind).append("\" style=\"width: ");
      html.append(value.max(BigDecimal.ZERO).toPlainString()).append("%\"></div>");
    }
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "—" : value.toPlainString();
  }

  private static String difference(@Nullable BigDecimal own, @Nullable BigDecimal median) {
    if (own == null || median == null) {
      return "—";
    }
    BigDecimal difference = own.subtract(median);
    return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
  }

  private void parts(UnitCard card) {
    heading("得分构成");
    html.append("<table><tr>");
    head("指标", "l");
    head("方式", "c");
    head("满分", "n");
    head("得分", "n");
    head("可能范围", "n");
    html.append("</tr>");
    for (UnitCard.Part part : card.parts()) {
      html.append(part.sum() ? "<tr class=\"sum\">" : "<tr>");
      cell(part.title(), "l");
      cell(part.kind(), "c");
      cell(part.full(), "n");
      cell(part.points(), "n");
      cell(part.range(), "n");
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void sentences(String title, String list, List<String> sentences, String none) {
    heading(title);
    List<String> lines = CardDocument.listed(sentences, none);
    if (sentences.isEmpty()) {
      html.append("<p style=\"margin: 0\">").append(renderer.text(lines.get(0))).append("</p>");
      return;
    }
    html.append('<').append(list).append('>');
    lines.forEach(line -> html.append("<li>").append(renderer.text(line)).append("</li>"));
    html.append("</").append(list).append('>');
  }

  private void notes(UnitCard card) {
    List<String> notes = new ArrayList<>(card.notes());
    Set<String> missing = renderer.missing(everything(card));
    if (!missing.isEmpty()) {
      notes.add(
          "有" + missing.size() + "个字（" + String.join("、", missing) + "）字库中没有，以〓代替，原字见同名 docx 文件。");
    }
    html.append("<p class=\"note\">").append(renderer.text(String.join("", notes))).append("</p>");
  }

  private static String everything(UnitCard card) {
    StringBuilder all = new StringBuilder(card.name()).append(card.heading());
    card.facts().forEach(fact -> all.append(fact.value()));
    card.parts().forEach(part -> all.append(part.title()));
    List.of(card.strengths(), card.problems(), card.limits(), card.open())
        .forEach(list -> list.forEach(all::append));
    return all.toString();
  }

  private void heading(String text) {
    html.append("<h2>").append(renderer.text(text)).append("</h2>");
  }

  private void head(String text, String look) {
    html.append("<th scope=\"col\" class=\"").append(look).append("\">");
    html.append(renderer.text(text)).append("</th>");
  }

  private void cell(String text, String look) {
    html.append("<td class=\"").append(look).append("\">");
    html.append(renderer.text(text)).append("</td>");
  }
}
