package io.pingyi.rules.drl;

import io.pingyi.rules.FaultList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule file cut at its rules, so that two editions can be compared and mixed rule by rule.
 *
 * @param header what stands before the first rule
 * @param parts its rules
 */
public record RuleCuts(String header, List<Part> parts) {

  /**
   * One rule.
   *
   * @param name the string after {@code rule}
   * @param line its first line
   * @param text from {@code rule} to the next rule
   * @param words what it says, without spacing, comments and optional semicolons
   */
  public record Part(String name, int line, String text, List<Word> words) {}

  /**
   * A word or sign of a rule.
   *
   * @param shown as it stands
   * @param meaning equal where the name of a binding is all that differs
   * @param line where it stands
   */
  public record Word(String shown, String meaning, int line) {}

  /**
   * Cuts a file.
   *
   * @param path named by faults, of which a file of an opened folder has none
   */
  public static RuleCuts of(String path, String text) {
    List<Token> tokens = Lexer.tokens(path, text, new FaultList());
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("rule") && tokens.get(i + 1).kind() == Token.Kind.STRING) {
        starts.add(i);
      }
    }
    if (starts.isEmpty()) {
      return new RuleCuts(text, List.of());
    }
    List<Part> parts = new ArrayList<>();
    for (int n = 0; n < starts.size(); n++) {
      int first = starts.get(n);
      int next = n + 1 < starts.size() ? starts.get(n + 1) : tokens.size() - 1;
      Token rule = tokens.get(first);
      int end = n + 1 < starts.size() ? offset(text, tokens.get(next)) : text.length();
      parts.add(
          new Part(
              tokens.get(first + 1).text(),
              rule.line(),
              text.substring(offset(text, rule), end),
              words(tokens.subList(first + 2, next))));
    }
    return new RuleCuts(text.substring(0, offset(text, tokens.get(starts.get(0)))), parts);
  }

  private static int offset(String text, Token token) {
    int start = 0;
    for (int line = 1; line < token.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, token.column() - 1);
  }

  private static List<Word> words(List<Token> tokens) {
    Map<String, String> bindings = new HashMap<>();
    List<Word> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token.is(";")) {
        continue;
      }
      String shown = token.kind() == Token.Kind.STRING ? '"' + token.text() + '"' : token.text();
      String meaning =
          token.kind() == Token.Kind.BINDING
              ? bindings.computeIfAbsent(shown, name -> "$" + bindings.size())
              : shown;
      words.add(new Word(shown, meaning, token.line()));
    }
    return words;
  }
}
