package io.pingyi.meeting;

import com.samskivert.mustache.Mustache;
import java.util.Map;

/**
 * One line that rule authors wrote, compiled. It sees only the map it is given: text, true and
 * false, and lists of such maps; an unknown name fails, and text is never read as a template.
 */
final class Template {

  private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

  private final com.samskivert.mustache.Template compiled;

  Template(String text) {
    this.compiled = COMPILER.compile(text);
  }

  /** The line with its names replaced; empty when its conditions leave nothing. */
  String render(Map<String, Object> context) {
    return compiled.execute(context).strip();
  }
}
