package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.Threshold;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a decision table; throws {@link SyntaxException} with its place. */
final class CellReader {

  /** A number, or the name of one; 含 and 不含 are written after it, never in it. */
  private static final String AMOUNT = "([0-9.]+%?|\\p{IsHan}[\\p{IsHan}0-9]*)";

  private static final Pattern ONE =
      Pattern.compile("(>=|<=|>|<|=|不足|不满|低于|超过|高于|大于|小于)?" + AMOUNT + "(及以上|以上)?");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])" + AMOUNT + "," + AMOUNT + "([])])");
  private static final Pattern BETWEEN =
      Pattern.compile(AMOUNT + "[~-]" + AMOUNT + "(?:\\(((?:不?含[^含不()]+?、?)+)\\))?");
  private static final Pattern NOTE = Pattern.compile("(不?含)([^含不()、]+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

  private final Map<String, Threshold> thresholds;

  CellReader(Map<String, Threshold> thresholds) {
    this.thresholds = thresholds;
  }

  /** Whether a cell takes every value: empty or a dash. */
  static boolean isAny(String text) {
    return text.isEmpty() || text.matches("[-—–－]+|任意");
  }

  TableCell answer(Token at) {
    return switch (at.text()) {
      case "是" -> new TableCell.Answer(true, at);
      case "否" -> new TableCell.Answer(false, at);
      default -> throw bad(at, "应填是或否；两者都可以就留空");
    };
  }

  /** Words separated by 、; 其他 stands for every word that no other row of the column names. */
  TableCell words(Token at, Set<String> named) {
    if (at.text().equals("其他")) {
      return new TableCell.Words(named, true, at);
    }
    return new TableCell.Words(split(at), false, at);
  }

  static Set<String> split(Token at) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : at.text().split("、", -1)) {
      String plain = word.strip();
      if (plain.isEmpty() || plain.matches(".*[\"\\\\\\p{Cntrl}].*")) {
        throw bad(at, "应填一个词，或用顿号隔开的几个词，不用引号");
      }
      words.add(plain);
    }
    return words;
  }

  TableCell range(Token at) {
    String text = half(at.text());
    Matcher interval = INTERVAL.matcher(text);
    if (interval.matches()) {
      return range(
          at,
          end(at, interval.group(2), interval.group(1).equals("[")),
          end(at, interval.group(3), interval.group(4).equals("]")));
    }
    Matcher one = ONE.matcher(text);
    if (one.matches() && !(one.group(1) != null && one.group(3) != null)) {
      return one(at, one.group(1), one.group(2), one.group(3));
    }
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return between(at, between);
    }
    throw bad(at, "读不懂；可写 ≥95、<60、[90,95)、90～95（不含95）、5、有名字的标准");
  }

  private TableCell one(Token at, @Nullable String symbol, String amount, @Nullable String above) {
    String sign = above != null ? ">=" : symbol == null ? "=" : symbol;
    return switch (sign) {
      case ">=" -> new TableCell.Range(end(at, amount, true), null);
      case ">", "超过", "高于", "大于" -> new TableCell.Range(end(at, amount, false), null);
      case "<=" -> new TableCell.Range(null, end(at, amount, true));
      case "<", "不足", "不满", "低于", "小于" -> new TableCell.Range(null, end(at, amount, false));
      default -> new TableCell.Range(end(at, amount, true), end(at, amount, true));
    };
  }

  private TableCell between(Token at, Matcher between) {
    TableCell.End low = end(at, between.group(1), true);
    TableCell.End high = end(at, between.group(2), true);
    String notes = between.group(3);
    Matcher note = NOTE.matcher(notes == null ? "" : notes);
    while (note.find()) {
      TableCell.End named = end(at, note.group(2), note.group(1).equals("含"));
      if (named.value().compareTo(low.value()) == 0) {
        low = new TableCell.End(low.value(), named.included(), low.written());
      } else if (named.value().compareTo(high.value()) == 0) {
        high = new TableCell.End(high.value(), named.included(), high.written());
      } else {
        throw bad(at, "括号里的“" + note.group(2) + "”不是这一段的起点或终点");
      }
    }
    return range(at, low, high);
  }

  private static TableCell range(Token at, TableCell.End low, TableCell.End high) {
    int order = low.value().compareTo(high.value());
    if (order > 0 || (order == 0 && !(low.included() && high.included()))) {
      throw new SyntaxException(FaultKind.NEVER, at, "“" + at.text() + "”里没有一个数：小的写在前面");
    }
    return new TableCell.Range(low, high);
  }

  TableCell.End end(Token at, String amount, boolean included) {
    Token number = amount(at, amount);
    Threshold threshold = thresholds.get(number.text());
    BigDecimal value = threshold == null ? new BigDecimal(number.text()) : threshold.value();
    return new TableCell.End(value, included, number);
  }

  /** A number or the name of a threshold, as a token in the place of the cell. */
  Token amount(Token at, String amount) {
    String plain = amount.endsWith("%") ? amount.substring(0, amount.length() - 1) : amount;
    if (NUMBER.matcher(plain).matches()) {
      return new Token(Token.Kind.NUMBER, plain, at.line(), at.column());
    }
    if (thresholds.containsKey(plain)) {
      return new Token(Token.Kind.WORD, plain, at.line(), at.column());
    }
    if (plain.isEmpty() || Character.isDigit(plain.charAt(0)) || plain.charAt(0) == '.') {
      throw bad(at, "数字至多九位整数、六位小数");
    }
    String hint = Nearest.hint(plain, thresholds.keySet());
    throw new SyntaxException(FaultKind.FIELD, at, "标准表里没有“" + plain + "”" + hint);
  }

  /** The few full-width and mathematical signs people write in Excel; nothing else is touched. */
  static String half(String text) {
    return text.replace("≥", ">=")
        .replace("≤", "<=")
        .replace('＞', '>')
        .replace('＜', '<')
        .replace('＝', '=')
        .replace('（', '(')
        .replace('）', ')')
        .replace('［', '[')
        .replace('］', ']')
        .replace('，', ',')
        .replace('～', '~')
        .replace("％", "%")
        .replaceAll("[ \\u3000]", "");
  }

  private static SyntaxException bad(Token at, String what) {
    return new SyntaxException(FaultKind.CELL, at, "“" + at.text() + "”" + what);
  }
}
