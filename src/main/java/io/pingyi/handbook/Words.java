package io.pingyi.handbook;

import io.pingyi.rules.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and days as the handbook writes them. */
final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u年M月d日", Locale.ROOT);

  private Words() {}

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static String points(BigDecimal points) {
    return plain(points) + "分";
  }

  /** 自2026年5月11日起; empty for always. */
  static String days(LocalDate from, LocalDate to) {
    boolean begins = !from.equals(Criterion.ALWAYS);
    boolean ends = !to.equals(Criterion.FOREVER);
    if (begins && ends) {
      return DAY.format(from) + "至" + DAY.format(to);
    }
    if (begins) {
      return "自" + DAY.format(from) + "起";
    }
    return ends ? DAY.format(to) + "及以前" : "";
  }

  /** A sentence that ends with a full stop, whatever the table ends it with. */
  static String sentence(String text) {
    return text.isEmpty() || text.endsWith("。") ? text : text + "。";
  }

  /** Numbers of lines with runs drawn together: 2—5、8. */
  static String lines(List<Integer> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); ) {
      int last = i;
      while (last + 1 < lines.size() && lines.get(last + 1) == lines.get(last) + 1) {
        last++;
      }
      text.append(text.isEmpty() ? "" : "、").append(lines.get(i));
      if (last > i) {
        text.append(last == i + 1 ? "、" : "—").append(lines.get(last));
      }
      i = last + 1;
    }
    return text.toString();
  }
}
