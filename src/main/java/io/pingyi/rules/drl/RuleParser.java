package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the closed language of rule files. It knows no import, function, attribute, annotation or
 * method call, so nothing of that kind can reach the compiler.
 */
final class RuleParser {

  private static final Set<String> KEYWORDS =
      Set.of("package", "rule", "when", "then", "end", "not", "exists", "in");
  private static final int MOST_RULES = 60;
  private static final int MOST_CONSTRAINTS = 40;

  private final TokenReader in;
  private final String file;
  private final FaultList faults;

  /** Line on which the rule begins that is being read. */
  private int start = 1;

  private RuleParser(String file, List<Token> tokens, FaultList faults) {
    this.file = file;
    this.in = new TokenReader(tokens);
    this.faults = faults;
  }

  /** The rules of a file that can be read; everything else is a fault. */
  static List<ParsedRule> parse(String file, String text, FaultList faults) {
    return new RuleParser(file, Lexer.tokens(file, text, faults), faults).file();
  }

  private List<ParsedRule> file() {
    List<ParsedRule> rules = new ArrayList<>();
    try {
      header();
    } catch (SyntaxException e) {
      report(e);
      in.skipToRule();
    }
    int read = 0;
    while (!in.atEnd() && read++ <= MOST_RULES) {
      try {
        ParsedRule rule = rule();
        if (rule != null) {
          rules.add(rule);
        }
      } catch (SyntaxException e) {
        report(e);
        in.skipToRule();
      }
    }
    if (rules.isEmpty() && !faults.has(file, 0, Integer.MAX_VALUE)) {
      faults.gap(FaultKind.GRAMMAR, file, 0, 0, "文件里没有一条可用的规则");
    }
    if (read > MOST_RULES + 1) {
      faults.error(FaultKind.LIMIT, file, 0, 0, "一个文件至多 " + MOST_RULES + " 条规则");
    }
    return rules;
  }

  private void header() {
    in.expect("package");
    in.expect("rules");
    in.accept(";");
  }

  /** The next rule; null when its conditions are at fault and its consequence is not. */
  private @Nullable ParsedRule rule() {
    start = in.peek().line();
    in.expect("rule");
    Token name = in.expect(Token.Kind.STRING, "规则名，如 \"S2.1-1\"");
    in.expect("when");
    List<ParsedRule.ParsedPattern> patterns = new ArrayList<>();
    boolean sound = true;
    try {
      while (!in.peek().is("then")) {
        patterns.add(pattern());
        in.accept(";");
        if (patterns.size() > MOST_CONSTRAINTS) {
          throw new SyntaxException(FaultKind.LIMIT, in.peek(), "一条规则里的事实太多");
        }
      }
    } catch (SyntaxException e) {
      report(e);
      sound = false;
      if (!in.skipToThen()) {
        return null;
      }
    }
    ParsedRule rule = consequence(name, patterns);
    return sound ? rule : null;
  }

  private ParsedRule consequence(Token name, List<ParsedRule.ParsedPattern> patterns) {
    in.expect("then");
    in.expect("判定");
    in.expect(".");
    Token verb = in.expect(Token.Kind.WORD, "不满足、低于、超过、加分或不适用");
    in.expect("(");
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(new ExpressionParser(in).argument());
    } while (in.accept(","));
    in.expect(")");
    in.accept(";");
    in.expect("end");
    return new ParsedRule(name, patterns, verb, arguments);
  }

  private ParsedRule.ParsedPattern pattern() {
    Rule.Mode mode = Rule.Mode.MATCH;
    if (in.accept("not")) {
      mode = Rule.Mode.NOT;
    } else if (in.accept("exists")) {
      mode = Rule.Mode.EXISTS;
    }
    @Nullable Token binding = null;
    if (in.peek().kind() == Token.Kind.BINDING) {
      binding = in.next();
      in.expect(":");
    }
    Token type = in.expect(Token.Kind.WORD, "事实名，如 党支部");
    if (KEYWORDS.contains(type.text())) {
      throw new SyntaxException(type, "这里应是事实名，如 党支部，现为“" + type.text() + "”");
    }
    in.expect("(");
    List<Expression> constraints = new ArrayList<>();
    if (!in.peek().is(")")) {
      do {
        constraints.add(new ExpressionParser(in).condition());
        if (constraints.size() > MOST_CONSTRAINTS) {
          throw new SyntaxException(
              FaultKind.LIMIT, in.peek(), "一个事实至多 " + MOST_CONSTRAINTS + " 个条件");
        }
      } while (in.accept(","));
    }
    in.expect(")");
    return new ParsedRule.ParsedPattern(mode, binding, type, constraints);
  }

  private void report(SyntaxException e) {
    Token before = in.previous();
    Foreign foreign = e.kind() == FaultKind.GRAMMAR ? Foreign.of(in, e.at()) : null;
    if (foreign != null) {
      Token at = e.at();
      faults.error(foreign.kind(), file, at.line(), at.column(), foreign.sentence());
      return;
    }
    foreign = before == null || e.kind() != FaultKind.GRAMMAR ? null : Foreign.of(in, before);
    if (foreign != null && before != null && before.kind() == Token.Kind.WORD) {
      faults.error(foreign.kind(), file, before.line(), before.column(), foreign.sentence());
      return;
    }
    if (faults.has(file, start, e.at().line())) {
      return;
    }
    faults.error(e.kind(), file, e.at().line(), e.at().column(), e.sentence());
  }
}
