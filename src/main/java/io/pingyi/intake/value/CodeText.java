package io.pingyi.intake.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** Brings codes of organisations and criteria into one form, and tells when a code is damaged. */
public final class CodeText {

  private static final int MAX_LENGTH = 64;
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");
  private static final Pattern DECIMAL_ZERO = Pattern.compile("\\d+\\.0+");
  private static final Pattern SPACE = Pattern.compile("\\s");

  private CodeText() {}

  /**
   * The code without white space, full-width characters and the apostrophe that spreadsheets put
   * before digits kept as text; empty for a blank cell. Letters keep their case.
   */
  public static String normalise(String raw) {
    if (plain(raw)) {
      return raw;
    }
    if (CellText.isBlank(raw)) {
      return "";
    }
    String text = SPACE.matcher(CellText.clean(raw)).replaceAll("");
    int from = 0;
    while (from < text.length() && "'’‘`\"“”".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    text = text.substring(from);
    return DECIMAL_ZERO.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text;
  }

  /**
   * Why the cell cannot be a code, as the second half of a Chinese sentence.
   *
   * @return empty when it can be one
   */
  public static Optional<String> fault(String raw) {
    if (plain(raw)) {
      return Optional.empty();
    }
    String code = normalise(raw);
    if (code.isEmpty()) {
      return Optional.of("编码为空");
    }
    if (SCIENTIFIC.matcher(code).matches()) {
      return Optional.of("编码“" + code + "”是科学计数法，末几位已丢失；请在表格中把该列设为“文本”后重新填写或导出");
    }
    if (code.indexOf('*') >= 0) {
      return Optional.of("编码“" + code + "”带星号，已被遮盖；请导出完整编码");
    }
    if (code.length() > MAX_LENGTH) {
      return Optional.of("编码超过" + MAX_LENGTH + "个字符，不像编码");
    }
    return Optional.empty();
  }

  private static boolean plain(String raw) {
    if (raw.isEmpty() || raw.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
