package io.pingyi.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives names that every file system accepts: short, without forbidden characters, unique. */
public final class FileNames {

  private static final int LENGTH = 60;

  private final Set<String> taken = new HashSet<>();

  /**
   * The wanted name or, when it cannot be had, the nearest one.
   *
   * @param wanted a name without extension
   * @param code tells apart what bears the same name
   */
  public String next(String wanted, String code) {
    String clean =
        wanted.replaceAll("[\\\\/?*:\"<>|\\p{Cntrl}]", "_").strip().replaceAll("^[.]+|[. ]+$", "");
    String name = clean.isEmpty() ? "未命名" : cut(clean);
    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = name + "（" + code.replaceAll("[^\\p{L}\\p{N}-]", "_") + "）";
      taken.add(name.toLowerCase(Locale.ROOT));
    }
    return name;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH));
  }
}
