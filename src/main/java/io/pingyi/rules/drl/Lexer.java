package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a rule file into tokens. Whatever is not a token of the closed grammar is a fault: a
 * backslash, an annotation, a full-width bracket.
 */
final class Lexer {

  private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n]+|//[^\\n]*|/\\*(?s:.*?)\\*/");
  private static final Pattern WORD = Pattern.compile("[\\p{IsHan}A-Za-z_][\\p{IsHan}A-Za-z0-9_]*");
  private static final Pattern BINDING = Pattern.compile("\\$[\\p{IsHan}A-Za-z0-9_]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?(?![\\w.])");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]*)\"");
  private static final Pattern SYMBOL = Pattern.compile("==|!=|<=|>=|&&|\\|\\||[<>():;,.+*-]");
  private static final Map<Character, String> FULL_WIDTH =
      Map.of('（', "(", '）', ")", '，', ",", '；', ";", '：', ":", '“', "\"", '”', "\"", '＝', "=");

  private final String file;
  private final String text;
  private final FaultList faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String file, String text, FaultList faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
  }

  static List<Token> tokens(String file, String text, FaultList faults) {
    return new Lexer(file, text, faults).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      boolean found =
          take(BLANK, null)
              || take(WORD, Token.Kind.WORD)
              || take(BINDING, Token.Kind.BINDING)
              || take(NUMBER, Token.Kind.NUMBER)
              || take(STRING, Token.Kind.STRING)
              || take(SYMBOL, Token.Kind.SYMBOL);
      if (!found) {
        refuse();
      }
    }
    tokens.add(new Token(Token.Kind.END, "", line, column()));
    return tokens;
  }

  private boolean take(Pattern pattern, Token.@org.jspecify.annotations.Nullable Kind kind) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return false;
    }
    if (kind != null) {
      String found = kind == Token.Kind.STRING ? matcher.group(1) : matcher.group();
      tokens.add(new Token(kind, found, line, column()));
    }
    advance(matcher.end());
    return true;
  }

  private void advance(int to) {
    for (; at < to; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private int column() {
    return text.codePointCount(lineStart, at) + 1;
  }

  private void refuse() {
    int bad = text.codePointAt(at);
    String shown = Character.isISOControl(bad) ? "U+%04X".formatted(bad) : Character.toString(bad);
    String half = FULL_WIDTH.get((char) bad);
    String message = "规则里不能写“" + shown + "”";
    if (half != null) {
      message = "这里写了全角的“" + shown + "”，应写半角的“" + half + "”";
    } else if (bad == '"') {
      message = "引号没有在本行成对，或引号里有反斜杠";
    } else if (bad == '/') {
      message = "注释“/*”没有结束";
    } else if (bad == '=') {
      message = "比较相等应写两个等号“==”";
    } else if (Character.isDigit(bad)) {
      message = "数字至多九位整数、六位小数，后面不能接字母";
    }
    faults.error(FaultKind.CHARACTER, file, line, column(), message);
    advance(bad == '"' ? endOfLine() : at + Character.charCount(bad));
    while (Character.isDigit(bad) && at < text.length() && Character.isDigit(text.charAt(at))) {
      advance(at + 1);
    }
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
