package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks one line of a template before anything is rendered: names, pairs and the few signs that
 * authors may use. Everything else of the template engine is refused.
 */
final class TemplateLint {

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");
  private static final Pattern GAP = Pattern.compile("【[^】]*】");
  private static final String GAP_START = "【需补充：";

  private final String file;
  private final int line;
  private final String text;
  private final FaultList faults;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean clean = true;

  /** A section that was begun. */
  private record Open(String name, int column, Names outer) {}

  TemplateLint(String file, int line, String text, FaultList faults) {
    this.file = file;
    this.line = line;
    this.text = text;
    this.faults = faults;
  }

  /** Checks the line; whether it can be used. */
  boolean check(Names names) {
    Names scope = names;
    Matcher tag = TAG.matcher(text);
    int end = 0;
    while (tag.find()) {
      stray(end, tag.start());
      end = tag.end();
      scope = tag(tag.group(1), tag.start() + 1, scope);
      if (end < text.length() && text.charAt(end) == '}') {
        fault(tag.start() + 1, "只用两重花括号 {{名称}}，不用三重");
      }
    }
    stray(end, text.length());
    for (Open section : open) {
      fault(
          section.column(), "“{{#" + section.name() + "}}”没有在同一行用“{{/" + section.name() + "}}”结束");
    }
    gaps();
    return clean;
  }

  private Names tag(String content, int column, Names scope) {
    String body = content.strip();
    char sign = body.isEmpty() ? ' ' : body.charAt(0);
    if (sign == '!') {
      return scope;
    }
    if (sign == '#' || sign == '^') {
      return begin(body.substring(1).strip(), sign == '^', column, scope);
    }
    if (sign == '/') {
      return finish(body.substring(1).strip(), column, scope);
    }
    if (!body.isEmpty() && "{&>=<$".indexOf(sign) >= 0) {
      fault(column, "模板里不能写“{{" + sign + "”：只用 {{名称}}、{{#名称}}…{{/名称}}、{{^名称}}…{{/名称}} 和 {{! 说明}}");
      return scope;
    }
    if (!scope.values().contains(body)) {
      unknown(body, column, scope.values(), "这里没有名称“" + body + "”");
    }
    return scope;
  }

  private Names begin(String name, boolean inverted, int column, Names scope) {
    open.push(new Open(name, column, scope));
    if (open.size() > 3) {
      fault(column, "条件套得太深，最多三层");
    }
    Names item = scope.lists().get(name);
    if (item != null) {
      return inverted ? scope : scope.and(item);
    }
    if (!scope.conditions().contains(name)) {
      unknown(name, column, scope.sections(), "这里没有条件或清单“" + name + "”");
    }
    return scope;
  }

  private Names finish(String name, int column, Names scope) {
    if (open.isEmpty()) {
      fault(column, "“{{/" + name + "}}”前面没有“{{#" + name + "}}”");
      return scope;
    }
    Open section = open.pop();
    if (!section.name().equals(name)) {
      fault(column, "“{{/" + name + "}}”应为“{{/" + section.name() + "}}”：先开始的后结束");
    }
    return section.outer();
  }

  private void stray(int from, int to) {
    String between = text.substring(from, to);
    int at = Math.max(between.indexOf("{{"), between.indexOf("}}"));
    if (at >= 0) {
      fault(from + at + 1, "花括号没有成对；名称写作 {{名称}}");
    }
  }

  private void gaps() {
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      if (!gap.group().startsWith(GAP_START)) {
        fault(gap.start() + 1, "【】只用来留空，写作“【需补充：要补的内容】”");
      }
    }
  }

  private void unknown(String name, int column, Collection<String> known, String message) {
    String hint = Nearest.hint(name, known);
    fault(column, message + (hint.isEmpty() ? "；可用：" + String.join("、", known) : hint));
  }

  private void fault(int column, String message) {
    clean = false;
    int points = text.codePointCount(0, Math.min(column - 1, text.length()));
    faults.error(FaultKind.TEMPLATE, file, line, points + 1, message);
  }
}
