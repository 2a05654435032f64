package io.pingyi.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * One page of HTML that needs no other file, no script and no network: a table of contents beside
 * the text, reachable by keyboard, and a layout for paper. Its policy forbids everything but its
 * own style sheet.
 */
public final class HtmlPage implements Manuscript {

  private static final String STYLE = style();

  private final String name;
  private final StringBuilder front = new StringBuilder();
  private final StringBuilder navigation = new StringBuilder();
  private final StringBuilder main = new StringBuilder();
  private final HeadingNumbers numbers = new HeadingNumbers();
  private String page = "";
  private boolean lying;

  /**
   * An empty page.
   *
   * @param name what the window and the bookmark show
   */
  public HtmlPage(String name) {
    this.name = name;
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      byte[] bytes = Objects.requireNonNull(in, "page.css").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HtmlPage title(String... words) {
    front.append("<h1>").append(HtmlText.escape(String.join("", words))).append("</h1>\n");
    return this;
  }

  @Override
  public HtmlPage subtitle(String text) {
    front.append("<p>").append(HtmlText.escape(text)).append("</p>\n");
    return this;
  }

  @Override
  public HtmlPage cover(String title, List<String> below) {
    title(title);
    below.forEach(this::subtitle);
    return this;
  }

  @Override
  public HtmlPage contents(List<Entry> entries) {
    navigation.append("<nav aria-label=\"目录\">\n<h2>目录</h2>\n<ul>\n");
    for (Entry entry : entries) {
      navigation
          .append("<li class=\"level")
          .append(entry.level())
          .append("\"><a href=\"#")
          .append(HtmlText.name(entry.anchor()))
          .append("\">")
          .append(HtmlText.escape(entry.text()))
          .append("</a></li>\n");
    }
    navigation.append("</ul>\n</nav>\n");
    return this;
  }

  @Override
  public HtmlPage heading1(String text, String anchor) {
    return unnumberedHeading(1, numbers.next(1) + text, anchor);
  }

  @Override
  public HtmlPage heading2(String text, String anchor) {
    return unnumberedHeading(2, numbers.next(2) + text, anchor);
  }

  @Override
  public HtmlPage heading3(String text, String anchor) {
    return unnumberedHeading(3, numbers.next(3) + text, anchor);
  }

  @Override
  public HtmlPage unnumberedHeading(int level, String text, String anchor) {
    String tag = "h" + (level + 1);
    main.append("<").append(tag).append(id(anchor)).append(pageClass()).append(">");
    main.append(HtmlText.escape(text)).append("</").append(tag).append(">\n");
    return this;
  }

  @Override
  public HtmlPage paragraph(List<Piece> pieces) {
    main.append("<p").append(pageClass()).append(">");
    main.append(HtmlText.line(pieces)).append("</p>\n");
    return this;
  }

  @Override
  public HtmlPage table(Table table) {
    page = (page + (table.together() ? " together" : "")).strip();
    main.append("<table").append(pageClass()).append(">\n");
    if (!table.caption().isEmpty()) {
      main.append("<caption>").append(HtmlText.escape(table.caption())).append("</caption>\n");
    }
    columns(table);
    main.append("<tbody>\n");
    for (List<Cell> row : table.rows()) {
      main.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String tag = i == 0 && !table.hasHeadings() ? "th scope=\"row\"" : "td";
        cell(tag, row.get(i), table.columns().get(i).align());
      }
      main.append("</tr>\n");
    }
    main.append("</tbody>\n</table>\n");
    return this;
  }

  private void columns(Table table) {
    int sum = table.columns().stream().mapToInt(Table.Column::weight).sum();
    main.append("<colgroup>");
    for (Table.Column column : table.columns()) {
      main.append("<col width=\"").append(column.weight() * 100 / sum).append("%\">");
    }
    main.append("</colgroup>\n");
    if (table.hasHeadings()) {
      main.append("<thead><tr>");
      for (Table.Column column : table.columns()) {
        main.append("<th scope=\"col\">").append(HtmlText.escape(column.heading())).append("</th>");
      }
      main.append("</tr></thead>\n");
    }
  }

  private void cell(String tag, Cell cell, Table.Align align) {
    String css =
        switch (align) {
          case LEFT -> "";
          case CENTRE -> " class=\"centre\"";
          case RIGHT -> " class=\"right\"";
        };
    main.append("<").append(tag).append(id(cell.anchor())).append(css).append(">");
    if (cell.lines().size() == 1) {
      main.append(HtmlText.line(cell.lines().get(0)));
    } else {
      List<String> lines = new ArrayList<>();
      cell.lines().forEach(line -> lines.add("<p>" + HtmlText.line(line) + "</p>"));
      main.append(String.join("", lines));
    }
    main.append("</").append(tag, 0, 2).append(">");
  }

  @Override
  public HtmlPage pageBreak() {
    page = "newpage";
    return this;
  }

  @Override
  public HtmlPage lyingPages() {
    uprightPages();
    main.append("<div class=\"lying newpage\">\n");
    lying = true;
    return this;
  }

  @Override
  public HtmlPage uprightPages() {
    if (lying) {
      main.append("</div>\n");
      lying = false;
    }
    return pageBreak();
  }

  private String pageClass() {
    String css = page.isEmpty() ? "" : " class=\"" + page + "\"";
    page = "";
    return css;
  }

  private static String id(String anchor) {
    return anchor.isEmpty() ? "" : " id=\"" + HtmlText.name(anchor) + "\"";
  }

  @Override
  public void write(OutputStream out) throws IOException {
    out.write(text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; \
        form-action 'none'; style-src 'sha256-%s'">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
        %s</header>
        <div class="frame">
        %s<main id="main" tabindex="-1">
        %s%s</main>
        </div>
        </body>
        </html>
        """
        .formatted(
            hash(STYLE),
            HtmlText.escape(name),
            STYLE,
            front,
            navigation,
            main,
            lying ? "</div>\n" : "");
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {}
}
