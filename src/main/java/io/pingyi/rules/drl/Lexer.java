package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.HiddenCharacters;
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
  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]{0,300})\"");
  private static final Pattern SYMBOL = Pattern.compile("==|!=|<=|>=|&&|\\|\\||[<>():;,.+*-]");
  private static final int MOST_REFUSED = 100;
  private static final Map<Character, String> FULL_WIDTH =
      Map.of('（', "(", '）', ")", '，', ",", '；', ";", '：', ":", '“', "\"", '”', "\"", '＝', "=");

  private static final Map<Character, String> SENTENCES =
      Map.of(
          '@', "规则里不能写“@”开头的注解（写在事实里的，新语法 DRL10 已取消）；分值、依据写在表里",
          '#', "规则里不能写“#”（新语法 DRL10 用作自定义比较符）；只能用 == != < <= > >= in",
          '\'', "文字要用双引号，如 \"村\"",
          '\\', "规则里不能写反斜杠",
          '!', "规则里“!”只能写成“!=”；相反的条件请写 == false 或换比较符",
          '%', "规则里不能写取余“%”；百分数写数字即可，如 到会率 < 80",
          '?', "规则里不能写“?”；两种情形请写成两条规则",
          '[', "规则里不能写方括号；条件写在圆括号里",
          '{', "规则里不能写花括号和程序；结论只能写一句 判定.…",
          '}', "规则里不能写花括号和程序；结论只能写一句 判定.…");

  private final String file;
  private final String text;
  private final FaultList faults;
  private final List<Token> tokens = new ArrayList<>();
  private int refused;
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
    hidden();
    while (at < text.length() && refused <= MOST_REFUSED) {
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

  /** What an editor does not show, comments included: it could make a rule look like another. */
  private void hidden() {
    int row = 1;
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point == '\n') {
        row++;
        start = i + 1;
      } else if (HiddenCharacters.is(point) && refused++ <= MOST_REFUSED) {
        int place = text.codePointCount(start, i) + 1;
        faults.error(FaultKind.CHARACTER, file, row, place, HiddenCharacters.sentence(point));
      }
      i += Character.charCount(point);
    }
  }

  private void refuse() {
    if (refused++ == MOST_REFUSED) {
      faults.error(FaultKind.LIMIT, file, line, column(), "不能写的字符太多，后面没有再看");
      return;
    }
    int bad = text.codePointAt(at);
    String shown = Character.isISOControl(bad) ? "U+%04X".formatted(bad) : Character.toString(bad);
    String half = FULL_WIDTH.get((char) bad);
    String message = "规则里不能写“" + shown + "”";
    if (half != null) {
      message = "这里写了全角的“" + shown + "”，应写半角的“" + half + "”";
    } else if (bad == '"') {
      message = "引号没有在本行成对，或引号里有反斜杠，或文字超过300个字";
    } else if (bad == '/') {
      boolean comment = text.startsWith("/*", at);
      message = comment ? "注释“/*”没有结束" : "规则里不能写除号“/”；请改写成乘法，如 实到会人数 * 2 <= 应到会人数";
    } else if (SENTENCES.containsKey((char) bad)) {
      message = SENTENCES.getOrDefault((char) bad, message);
    } else if (bad == '=') {
      message = "比较相等应写两个等号“==”";
    } else if (Character.isDigit(bad)) {
      message = "数字至多九位整数、六位小数，后面不能接字母";
    }
    FaultKind kind =
        switch (bad) {
          case '@', '#' -> FaultKind.DIALECT;
          case '{', '}' -> FaultKind.CODE;
          default -> FaultKind.CHARACTER;
        };
    if (!faults.has(file, line)) {
      faults.error(kind, file, line, column(), message);
    }
    if (text.startsWith("/*", at)) {
      advance(text.length());
      return;
    }
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
