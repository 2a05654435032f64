package io.pingyi.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names that Excel accepts for sheets: short, without forbidden characters, unique. */
final class SheetNames {

  private static final int LENGTH = 31;

  private final Set<String> taken = new HashSet<>();

  /** The wanted name or, when it cannot be had, the nearest one. */
  String next(String wanted) {
    String clean = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "_").strip();
    clean = clean.replaceAll("^'+|'+$", "");
    String base = clean.isEmpty() ? "未命名" : clean;
    String name = cut(base, LENGTH);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String suffix = "（" + i + "）";
      name = cut(base, LENGTH - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splits ? length - 1 : length);
  }
}
