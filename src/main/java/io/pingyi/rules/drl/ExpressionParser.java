package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions and arguments: {@code ||} over {@code &&} over comparison over + - over *. */
final class ExpressionParser {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final int DEEPEST = 12;
  private static final int MOST_OPERATIONS = 60;
  private static final int MOST_ITEMS = 100;

  private final TokenReader in;
  private int depth;
  private int operations;

  ExpressionParser(TokenReader in) {
    this.in = in;
  }

  /** A tree as deep as a file is long would end the reader. */
  private Token operator() {
    if (++operations > MOST_OPERATIONS) {
      throw new SyntaxException(
          FaultKind.LIMIT, in.peek(), "一个条件至多 " + MOST_OPERATIONS + " 个运算；请拆成几条规则");
    }
    return in.next();
  }

  Expression condition() {
    Expression left = conjunction();
    while (in.peek().is("||")) {
      left = new Expression.Binary(operator(), left, conjunction());
    }
    return left;
  }

  private Expression conjunction() {
    Expression left = comparison();
    while (in.peek().is("&&")) {
      left = new Expression.Binary(operator(), left, comparison());
    }
    return left;
  }

  private Expression comparison() {
    Expression left = sum();
    Token operator = in.peek();
    if (operator.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
      return new Expression.Binary(in.next(), left, sum());
    }
    if (operator.is("in")) {
      return member(in.next(), left, false);
    }
    if (operator.is("not")) {
      in.next();
      return member(in.expect("in"), left, true);
    }
    return left;
  }

  private Expression member(Token at, Expression left, boolean negated) {
    in.expect("(");
    List<Expression> of = new ArrayList<>();
    do {
      of.add(sum());
      if (of.size() > MOST_ITEMS) {
        throw new SyntaxException(FaultKind.LIMIT, in.peek(), "括号里至多列 " + MOST_ITEMS + " 个");
      }
    } while (in.accept(","));
    in.expect(")");
    return new Expression.Member(at, left, negated, of);
  }

  private Expression sum() {
    Expression left = product();
    while (in.peek().is("+") || in.peek().is("-")) {
      left = new Expression.Binary(operator(), left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = primary();
    while (in.peek().is("*")) {
      left = new Expression.Binary(operator(), left, primary());
    }
    return left;
  }

  private Expression primary() {
    Token token = in.peek();
    if (token.is("(")) {
      return nested(in.next());
    }
    if (token.is("-")) {
      in.next();
      return new Expression.Amount(in.expect(Token.Kind.NUMBER, "数字"), true);
    }
    if (token.kind() == Token.Kind.BINDING) {
      Token binding = in.next();
      if (in.accept(":")) {
        return new Expression.Bound(
            binding, new Expression.Name(in.expect(Token.Kind.WORD, "要绑定的字段")));
      }
      return new Expression.Use(binding);
    }
    return switch (token.kind()) {
      case WORD -> new Expression.Name(in.next());
      case NUMBER -> new Expression.Amount(in.next(), false);
      case STRING -> new Expression.Text(in.next());
      default -> throw new SyntaxException(token, "这里应是字段、标准、数字或文字，现为" + token.shown());
    };
  }

  private Expression nested(Token open) {
    if (++depth > DEEPEST) {
      throw new SyntaxException(open, "括号至多套 " + DEEPEST + " 层");
    }
    Expression inner = condition();
    in.expect(")");
    depth--;
    return inner;
  }

  /** A literal, a binding or a threshold. */
  Expression argument() {
    Token token = in.peek();
    Expression argument = primary();
    if (argument instanceof Expression.Binary || argument instanceof Expression.Bound) {
      throw new SyntaxException(token, "判定的参数只能是文字、数字、标准或绑定");
    }
    return argument;
  }
}
