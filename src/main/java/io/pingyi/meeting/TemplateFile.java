package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text of templates: headings in brackets, below each its lines. Empty lines and lines that begin
 * with {@code #} are left out.
 */
final class TemplateFile {

  private static final int LONGEST = 2000;

  private final List<Block> blocks;

  private TemplateFile(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /**
   * A heading and its lines.
   *
   * @param heading what stands in the brackets
   */
  record Block(String heading, List<Template> lines) {

    /** The part before the colon. */
    String kind() {
      int colon = heading.indexOf('：');
      return colon < 0 ? heading : heading.substring(0, colon);
    }

    /** The part behind the colon; empty without one. */
    String title() {
      int colon = heading.indexOf('：');
      return colon < 0 ? "" : heading.substring(colon + 1).strip();
    }
  }

  /**
   * Reads and checks.
   *
   * @param names the names that lines below a heading may use; null for an unknown heading
   * @param kinds headings there are, for the message
   * @param literals finds numbers that no data stand behind
   */
  static TemplateFile read(
      RuleFolder.Source file,
      Function<Block, @Nullable Names> names,
      List<String> kinds,
      Literals literals,
      FaultList faults) {
    List<Block> blocks = new ArrayList<>();
    Names known = null;
    int number = 0;
    for (String line : file.text().split("\\R", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.length() > LONGEST) {
        faults.error(FaultKind.LIMIT, file.path(), number, 0, "一行超过 " + LONGEST + " 个字，请分成几行");
      } else if (text.startsWith("[")) {
        Block block = block(text);
        known = names.apply(block);
        blocks.add(block);
        if (known == null) {
          String hint = Nearest.hint(block.kind(), kinds);
          faults.error(
              FaultKind.TEMPLATE,
              file.path(),
              number,
              1,
              "不认识的小标题“" + text + "”" + hint + "；可用：[" + String.join("]、[", kinds) + "]");
        }
      } else if (blocks.isEmpty()) {
        faults.error(
            FaultKind.TEMPLATE, file.path(), number, 1, "第一行应是方括号里的小标题，如 [" + kinds.get(0) + "]");
      } else if (known != null) {
        boolean usable = new TemplateLint(file.path(), number, line, faults).check(known);
        if (usable) {
          literals.check(file.path(), number, line, faults);
          blocks.get(blocks.size() - 1).lines().add(new Template(text));
        }
      }
    }
    if (blocks.isEmpty() && !faults.has(file.path(), 0, number)) {
      faults.error(
          FaultKind.TEMPLATE, file.path(), 0, 0, "是空的；应有小标题 [" + String.join("]、[", kinds) + "]");
    }
    return new TemplateFile(blocks);
  }

  private static Block block(String text) {
    String heading = text.substring(1, text.endsWith("]") ? text.length() - 1 : text.length());
    return new Block(heading.strip().replace(':', '：'), new ArrayList<>());
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The lines below every heading of a kind. */
  List<Template> lines(String kind) {
    return blocks.stream()
        .filter(block -> block.kind().equals(kind))
        .flatMap(block -> block.lines().stream())
        .toList();
  }
}
