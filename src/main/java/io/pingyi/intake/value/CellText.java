package io.pingyi.intake.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is the same for every kind of cell: blanks, full-width characters, remarks in brackets. */
public final class CellText {

  private static final Set<String> BLANKS =
      Set.of("", "-", "--", "---", "—", "——", "–", "−", "/", "//", "\\", "null", "n/a");
  private static final Set<String> NONE = Set.of("无", "暂无", "没有");
  private static final Pattern REMARK =
      Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕");

  private CellText() {}

  /**
   * Whether the cell says nothing: empty, white space of any kind, a dash or a slash. {@code 无} is
   * not blank, because some columns have it as a value; see {@link #isBlankOrNone}.
   */
  public static boolean isBlank(String raw) {
    if (raw.isEmpty() || isWritten(raw.charAt(0))) {
      return raw.isEmpty();
    }
    if (raw.length() > 16) {
      return raw.isBlank() || clean(raw).isEmpty();
    }
    return BLANKS.contains(clean(raw).toLowerCase(Locale.ROOT));
  }

  /** A digit or a Chinese character, with which no blank begins; most cells do. */
  private static boolean isWritten(char c) {
    return (c >= '0' && c <= '9') || (c >= '\u4e00' && c <= '\u9fff');
  }

  /** A character of its own, with which no Chinese word begins once it is clean. */
  private static boolean isAscii(char c) {
    return c > ' ' && c <= '~';
  }

  /** Whether something is left of the cell when it is clean. */
  public static boolean hasText(String raw) {
    if (raw.isEmpty()) {
      return false;
    }
    char first = raw.charAt(0);
    return isAscii(first) || isWritten(first) || !clean(raw).isEmpty();
  }

  /** Whether the cell is blank or says {@code 无}; for columns of dates, numbers and persons. */
  public static boolean isBlankOrNone(String raw) {
    return isBlank(raw) || (!isAscii(raw.charAt(0)) && NONE.contains(clean(raw)));
  }

  /**
   * Half-width letters, digits and punctuation, plain spaces, nothing invisible, no white space at
   * either end. The same string comes back when there is nothing to do.
   */
  public static String clean(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || (c > '~' && fold(c) != c) || (c == ' ' && (i == 0 || i == raw.length() - 1))) {
        return rewrite(raw);
      }
    }
    return raw;
  }

  /** {@link #clean} without any white space, and without remarks in brackets. */
  static String bare(String raw) {
    String text = clean(raw);
    for (String before = ""; !before.equals(text) && hasBracket(text); ) {
      before = text;
      text = REMARK.matcher(text).replaceAll("");
    }
    return text.trim();
  }

  private static boolean hasBracket(String text) {
    return text.indexOf('(') >= 0
        || text.indexOf('[') >= 0
        || text.indexOf('【') >= 0
        || text.indexOf('〔') >= 0;
  }

  private static String rewrite(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = fold(raw.charAt(i));
      if (c != INVISIBLE) {
        out.append(c);
      }
    }
    return out.toString().trim();
  }

  private static final char INVISIBLE = '\0';

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r' ? ' ' : INVISIBLE;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.FORMAT, Character.CONTROL -> INVISIBLE;
      default -> c;
    };
  }
}
