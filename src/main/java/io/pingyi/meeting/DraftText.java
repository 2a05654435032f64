package io.pingyi.meeting;

import io.pingyi.meeting.TemplateFile.Block;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.paper.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets rendered templates as an official document. */
final class DraftText {

  private static final Pattern GAP = Pattern.compile("【([^】]*)】");

  private final OfficialDocument document;

  DraftText(OfficialDocument document) {
    this.document = document;
  }

  void title(String... words) {
    document.title(words);
    document.subtitle("（讨论稿）");
    document.blankLine();
  }

  /** A block of the draft: its heading and its paragraphs, empty ones left out. */
  void block(Block block, Map<String, Object> context) {
    List<String> lines =
        block.lines().stream()
            .map(line -> line.render(context))
            .filter(line -> !line.isBlank())
            .toList();
    switch (block.kind()) {
      case "标题" -> lines.forEach(line -> document.title(line.split("\\s+", -1)));
      case "副标题" -> {
        lines.forEach(document::subtitle);
        document.blankLine();
      }
      case "称呼" -> lines.forEach(document::salutation);
      case "一级", "各单位点评" -> {
        document.heading1(block.title());
        lines.forEach(this::paragraph);
      }
      case "二级" -> {
        document.heading2(block.title());
        lines.forEach(this::paragraph);
      }
      default -> lines.forEach(this::paragraph);
    }
  }

  /** The comment on one unit. */
  void comment(String unit, String comment) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.kai(named(unit)));
    pieces.addAll(pieces(comment));
    document.paragraph(pieces);
  }

  /** Where the comments are when they are too many for the draft. */
  void elsewhere(int units, String folder) {
    paragraph("对" + units + "个单位的点评另册印出，见“" + folder + "”文件夹。");
  }

  /** How a comment begins. */
  static String named(String unit) {
    return unit + "：";
  }

  private void paragraph(String text) {
    document.paragraph(pieces(text));
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int end = 0;
    while (gap.find()) {
      if (gap.start() > end) {
        pieces.add(Piece.plain(text.substring(end, gap.start())));
      }
      pieces.add(Piece.gap(gap.group(1)));
      end = gap.end();
    }
    if (end < text.length()) {
      pieces.add(Piece.plain(text.substring(end)));
    }
    return pieces;
  }

  /** Every figure with its definition, numerator, denominator and files. */
  void appendix(List<Figures.Entry> entries) {
    new DraftAppendix(entries).write(document);
  }
}
