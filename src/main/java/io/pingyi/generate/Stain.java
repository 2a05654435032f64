package io.pingyi.generate;

import io.pingyi.generate.Flaw.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ways in which one cell is written badly (outputs §7.5); each changes the form of a clean cell.
 */
enum Stain {
  DOTTED("点分日期", Column.Type.DATE, Outcome.READABLE),
  COMPACT("八位日期", Column.Type.DATE, Outcome.READABLE),
  SLASHED("斜线日期", Column.Type.DATE, Outcome.READABLE),
  CHINESE("中文日期", Column.Type.DATE, Outcome.READABLE),
  WITH_TIME("日期带时刻", Column.Type.DATE, Outcome.READABLE),
  REMARKED("日期带备注", Column.Type.DATE, Outcome.READABLE),
  SERIAL("日期序列号", Column.Type.DATE, Outcome.READABLE),
  MONTH_CHINESE("只有年月", Column.Type.DATE, Outcome.READABLE),
  MONTH_DOTTED("只有年月", Column.Type.DATE, Outcome.READABLE),
  UNKNOWN_DATE("日期不详", Column.Type.DATE, Outcome.CELL_REJECTED),
  YEAR_ONLY("只有年份", Column.Type.DATE, Outcome.CELL_REJECTED),
  WITH_UNIT("数字带单位", Column.Type.NUMBER, Outcome.READABLE),
  FULL_WIDTH("全角数字", Column.Type.NUMBER, Outcome.READABLE),
  SPACED("数字带空格", Column.Type.NUMBER, Outcome.READABLE),
  DASH("横线代空", Column.Type.NUMBER, Outcome.MISSING),
  SLASH("斜线代空", Column.Type.NUMBER, Outcome.MISSING),
  ABOUT("约数", Column.Type.NUMBER, Outcome.CELL_REJECTED),
  APOSTROPHE("编码带撇号", Column.Type.CODE, Outcome.READABLE),
  WIDE_CODE("编码全角", Column.Type.CODE, Outcome.READABLE),
  SPACED_CODE("编码带空格", Column.Type.CODE, Outcome.READABLE),
  DIGIT("是否写成数字", Column.Type.YES_NO, Outcome.READABLE),
  TICK("是否写成符号", Column.Type.YES_NO, Outcome.READABLE),
  LETTER("是否写成字母", Column.Type.YES_NO, Outcome.READABLE),
  DOUBT("是否未定", Column.Type.YES_NO, Outcome.CELL_REJECTED);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  final String label;
  final Column.Type type;
  final Outcome outcome;

  Stain(String label, Column.Type type, Outcome outcome) {
    this.label = label;
    this.type = type;
    this.outcome = outcome;
  }

  /** Whether the cell is clean and of the kind that this stain can fall on. */
  boolean fits(String text) {
    return switch (type) {
      case DATE -> DAY.matcher(text).matches();
      case NUMBER -> COUNT.matcher(text).matches();
      case CODE -> text.length() == 15;
      case YES_NO -> text.equals("是") || text.equals("否");
      case TEXT -> false;
    };
  }

  /** The clean cell in its bad form. */
  String apply(String text) {
    boolean yes = text.equals("是");
    return switch (this) {
      case DOTTED -> day(text, "yyyy.M.d");
      case COMPACT -> day(text, "yyyyMMdd");
      case SLASHED -> day(text, "yyyy/M/d");
      case CHINESE -> day(text, "yyyy年M月d日");
      case WITH_TIME -> text + " 00:00:00";
      case REMARKED -> day(text, "yyyy.MM.dd（补）");
      case SERIAL -> Long.toString(LocalDate.parse(text).toEpochDay() - SERIAL_ZERO.toEpochDay());
      case MONTH_CHINESE -> day(text, "yyyy年M月");
      case MONTH_DOTTED -> day(text, "yyyy.MM");
      case UNKNOWN_DATE -> "不详";
      case YEAR_ONLY -> text.substring(0, 4);
      case WITH_UNIT -> text + "人";
      case FULL_WIDTH, WIDE_CODE -> fullWidth(text);
      case SPACED -> " " + text + "　";
      case DASH -> "—";
      case SLASH -> "/";
      case ABOUT -> "约" + text + "人";
      case APOSTROPHE -> "'" + text;
      case SPACED_CODE -> text + " ";
      case DIGIT -> yes ? "1" : "0";
      case TICK -> yes ? "√" : "×";
      case LETTER -> yes ? "Y" : "N";
      case DOUBT -> "待核实";
    };
  }

  private static String day(String text, String form) {
    return LocalDate.parse(text).format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }
}
