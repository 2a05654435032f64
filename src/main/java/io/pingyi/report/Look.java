package io.pingyi.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of one workbook: one accent, horizontal hair lines, colour always with a word.
 */
final class Look {

  /** How a cell looks. */
  enum Kind {
    TITLE,
    SUBTITLE,
    SECTION,
    NOTE,
    HEADING,
    TEXT,
    WRAPPED,
    CENTRED,
    INTEGER,
    COUNT,
    POINTS,
    CHANGE,
    MOVE,
    LINK,
    WRAPPED_LINK,
    CENTRED_LINK,
    POINTS_GOOD,
    POINTS_FAIR,
    POINTS_POOR,
    POINTS_BAD,
    FILL,
    FILL_DATE,
    FILL_CHOICE,
    GOOD,
    FAIR,
    POOR,
    BAD
  }

  private static final String ACCENT = "8B1A1A";
  private static final String NAVY = "1F3A5F";
  private static final String BEIGE = "F3EFE9";
  private static final String HAIR = "C9C4BC";

  private final XSSFWorkbook workbook;
  private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);
  private final Map<Kind, XSSFCellStyle> inert = new EnumMap<>(Kind.class);
  private final Map<Integer, XSSFCellStyle> ranks = new HashMap<>();

  Look(XSSFWorkbook workbook) {
    this.workbook = workbook;
    for (Kind kind : Kind.values()) {
      styles.put(kind, style(kind));
      XSSFCellStyle quoted = style(kind);
      quoted.setQuotePrefixed(true);
      inert.put(kind, quoted);
    }
  }

  /** For a rank among so many peers. */
  XSSFCellStyle rank(int peers) {
    return ranks.computeIfAbsent(
        peers,
        count -> {
          XSSFCellStyle style = style(Kind.CENTRED);
          style.setDataFormat(workbook.createDataFormat().getFormat("0\"/" + count + "\""));
          return style;
        });
  }

  XSSFCellStyle of(Kind kind) {
    return Objects.requireNonNull(styles.get(kind));
  }

  /** For text that a spreadsheet would take for a formula if somebody edited the cell. */
  XSSFCellStyle inert(Kind kind) {
    return Objects.requireNonNull(inert.get(kind));
  }

  private XSSFCellStyle style(Kind kind) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    switch (kind) {
      case TITLE -> letters(style, "方正小标宋简体", 18, ACCENT, false);
      case SUBTITLE -> letters(style, "宋体", 10, "5A5A5A", false);
      case SECTION -> letters(style, "黑体", 12, ACCENT, false);
      case HEADING -> {
        letters(style, "黑体", 11, NAVY, false);
        fill(style, BEIGE);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        lines(style);
      }
      case TEXT -> body(style, "@", HorizontalAlignment.LEFT);
      case WRAPPED -> {
        body(style, "@", HorizontalAlignment.LEFT);
        style.setWrapText(true);
      }
      case CENTRED -> body(style, "@", HorizontalAlignment.CENTER);
      case NOTE -> letters(style, "宋体", 11, "222222", false);
      case COUNT -> body(style, "General", HorizontalAlignment.RIGHT);
      case INTEGER -> body(style, "0", HorizontalAlignment.RIGHT);
      case POINTS -> body(style, "0.00", HorizontalAlignment.RIGHT);
      case CHANGE -> body(style, "+0.00;-0.00;0.00", HorizontalAlignment.RIGHT);
      case MOVE -> body(style, "\"↑\"0;\"↓\"0;\"—\"", HorizontalAlignment.CENTER);
      case LINK -> {
        body(style, "@", HorizontalAlignment.LEFT);
        letters(style, "宋体", 11, NAVY, false);
      }
      case WRAPPED_LINK -> {
        body(style, "@", HorizontalAlignment.LEFT);
        letters(style, "宋体", 11, NAVY, false);
        style.setWrapText(true);
      }
      case CENTRED_LINK -> {
        body(style, "@", HorizontalAlignment.CENTER);
        letters(style, "宋体", 11, NAVY, false);
      }
      case POINTS_GOOD -> points(style, "▲", "1B5E20", "E3F1E0");
      case POINTS_FAIR -> points(style, "●", "6B4E00", "FFF3CF");
      case POINTS_POOR -> points(style, "◆", "8A3B00", "FDE6D2");
      case POINTS_BAD -> points(style, "▼", "8B1A1A", "F9DCDC");
      case FILL -> {
        blank(style, "@", HorizontalAlignment.LEFT);
        style.setWrapText(true);
      }
      case FILL_DATE -> blank(style, "yyyy-mm-dd", HorizontalAlignment.CENTER);
      case FILL_CHOICE -> blank(style, "@", HorizontalAlignment.CENTER);
      case GOOD -> light(style, "1B5E20", "E3F1E0");
      case FAIR -> light(style, "6B4E00", "FFF3CF");
      case POOR -> light(style, "8A3B00", "FDE6D2");
      case BAD -> light(style, "8B1A1A", "F9DCDC");
    }
    return style;
  }

  private void body(XSSFCellStyle style, String format, HorizontalAlignment alignment) {
    letters(style, "宋体", 11, "222222", false);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(alignment);
    // Keeps text off the number on its left.
    style.setIndention((short) (alignment == HorizontalAlignment.LEFT ? 1 : 0));
    lines(style);
  }

  /** A number with its light; the sign tells it without colour. */
  private void points(XSSFCellStyle style, String sign, String text, String ground) {
    body(style, "\"" + sign + " \"0.00", HorizontalAlignment.RIGHT);
    letters(style, "宋体", 11, text, false);
    fill(style, ground);
  }

  /** A cell for people to fill in. */
  private void blank(XSSFCellStyle style, String format, HorizontalAlignment alignment) {
    body(style, format, alignment);
    fill(style, "FFFDF6");
    style.setLocked(false);
  }

  private void light(XSSFCellStyle style, String text, String ground) {
    body(style, "@", HorizontalAlignment.CENTER);
    letters(style, "宋体", 11, text, true);
    fill(style, ground);
  }

  private void letters(XSSFCellStyle style, String face, int size, String colour, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(face);
    font.setFontHeightInPoints((short) size);
    font.setColor(colour(colour));
    font.setBold(bold);
    style.setFont(font);
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void lines(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBottomBorderColor(colour(HAIR));
    style.setBorderTop(BorderStyle.HAIR);
    style.setTopBorderColor(colour(HAIR));
  }

  private static XSSFColor colour(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(
        new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
  }
}
