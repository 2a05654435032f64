package io.pingyi.paper;

import java.util.List;

/** Text as HTML carries it. */
final class HtmlText {

  private HtmlText() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An anchor as an identifier: HTML forbids blanks only. */
  static String name(String anchor) {
    return escape(anchor.replaceAll("[\\s#%]+", "-"));
  }

  static String line(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces) {
      String text = escape(piece.text());
      String shown =
          switch (piece.look()) {
            case PLAIN -> text;
            case BOLD -> "<strong>" + text + "</strong>";
            case KAI -> "<span class=\"kai\">" + text + "</span>";
            case GAP -> "<mark class=\"gap\">" + text + "</mark>";
          };
      line.append(
          piece.target().isEmpty()
              ? shown
              : "<a href=\"#" + name(piece.target()) + "\">" + shown + "</a>");
    }
    return line.toString();
  }
}
