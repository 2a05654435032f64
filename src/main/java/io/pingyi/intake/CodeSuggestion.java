package io.pingyi.intake;

/** Guesses which known code was meant by an unknown one; only ever shown, never used. */
final class CodeSuggestion {

  private static final int LONGEST = 40;
  private static final int MOST_ZEROS = 4;

  private CodeSuggestion() {}

  /** A Chinese parenthesis with the only likely code, or nothing. */
  static String near(String code, OrganisationRegister register) {
    String found = code.length() > LONGEST ? "" : find(code, register);
    return found.isEmpty() ? "" : "（是否为 " + found + "？）";
  }

  private static String find(String code, OrganisationRegister register) {
    StringBuilder text = new StringBuilder(code);
    for (int i = 0; i < MOST_ZEROS; i++) {
      text.insert(0, '0');
      if (register.has(text.toString())) {
        return text.toString();
      }
    }
    String found = "";
    for (int i = 0; i < code.length(); i++) {
      StringBuilder changed = new StringBuilder(code);
      for (char digit = '0'; digit <= '9'; digit++) {
        changed.setCharAt(i, digit);
        if (digit != code.charAt(i) && register.has(changed.toString())) {
          if (!found.isEmpty()) {
            return "";
          }
          found = changed.toString();
        }
      }
    }
    return found;
  }
}
