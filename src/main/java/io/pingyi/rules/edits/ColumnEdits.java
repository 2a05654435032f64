package io.pingyi.rules.edits;

import io.pingyi.rules.RuleFolder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compares {@code columns.yml} column by column, however it is laid out. */
final class ColumnEdits {

  static final String FILE = "columns.yml";

  private ColumnEdits() {}

  /**
   * A column as it is described.
   *
   * @param line where
   * @param parts what is said of it, each in one form of writing
   */
  record Described(int line, Map<String, String> parts) {

    /** In one line of YAML. */
    String flow() {
      StringBuilder out = new StringBuilder("{");
      parts.forEach(
          (name, value) -> {
            out.append(out.length() > 1 ? ", " : "")
                .append(quoted(name))
                .append(": ")
                .append(value);
          });
      return out.append('}').toString();
    }
  }

  static List<Edit> between(List<RuleFolder.Source> old, List<RuleFolder.Source> now) {
    Map<String, Map<String, Described>> before = read(old);
    Map<String, Map<String, Described>> after = read(now);
    Set<String> datasets = new LinkedHashSet<>(after.keySet());
    datasets.addAll(before.keySet());
    List<Edit> edits = new ArrayList<>();
    for (String dataset : datasets) {
      Map<String, Described> one = before.getOrDefault(dataset, Map.of());
      Map<String, Described> other = after.getOrDefault(dataset, Map.of());
      Set<String> columns = new LinkedHashSet<>(other.keySet());
      columns.addAll(one.keySet());
      for (String column : columns) {
        Described was = one.getOrDefault(column, new Described(0, Map.of()));
        Described is = other.getOrDefault(column, new Described(0, Map.of()));
        if (!was.parts().equals(is.parts())) {
          edits.add(edit(dataset + "." + column, was, is));
        }
      }
    }
    return edits;
  }

  private static Edit edit(String key, Described was, Described is) {
    Set<String> names = new LinkedHashSet<>(is.parts().keySet());
    names.addAll(was.parts().keySet());
    List<Cell> cells = new ArrayList<>();
    for (String name : names) {
      String before = was.parts().getOrDefault(name, "");
      String after = is.parts().getOrDefault(name, "");
      if (!before.equals(after)) {
        cells.add(new Cell(name, less(before, after), less(after, before)));
      }
    }
    return new Edit(
        Part.COLUMNS,
        key,
        "",
        was.line() == 0 ? null : new Place(FILE, was.line()),
        is.line() == 0 ? null : new Place(FILE, is.line()),
        cells,
        false);
  }

  /** Of a list only what the other does not have. */
  private static String less(String list, String other) {
    String plain = list.replace("\"", "");
    if (!list.startsWith("[") || !other.startsWith("[")) {
      return plain;
    }
    List<String> words =
        new ArrayList<>(List.of(plain.substring(1, plain.length() - 1).split(", ", -1)));
    String without = other.replace("\"", "");
    words.removeAll(List.of(without.substring(1, without.length() - 1).split(", ", -1)));
    return String.join("、", words);
  }

  /** By dataset and column. */
  static Map<String, Map<String, Described>> read(List<RuleFolder.Source> files) {
    Map<String, Map<String, Described>> datasets = new LinkedHashMap<>();
    for (RuleFolder.Source file : files) {
      if (!file.path().equals(FILE)) {
        continue;
      }
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
      entries(root)
          .forEach(
              dataset -> {
                Map<String, Described> columns = new LinkedHashMap<>();
                entries(dataset.getValueNode())
                    .forEach(column -> columns.put(scalar(column.getKeyNode()), described(column)));
                datasets.put(scalar(dataset.getKeyNode()), columns);
              });
    }
    return datasets;
  }

  private static Described described(NodeTuple column) {
    Map<String, String> parts = new LinkedHashMap<>();
    entries(column.getValueNode())
        .forEach(part -> parts.put(scalar(part.getKeyNode()), flow(part.getValueNode())));
    return new Described(column.getKeyNode().getStartMark().getLine() + 1, parts);
  }

  private static List<NodeTuple> entries(Node node) {
    return node instanceof MappingNode map ? map.getValue() : List.of();
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static String flow(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(ColumnEdits::flow).toList().toString();
    }
    if (node instanceof MappingNode map) {
      List<String> entries = new ArrayList<>();
      map.getValue()
          .forEach(
              entry ->
                  entries.add(
                      quoted(scalar(entry.getKeyNode())) + ": " + flow(entry.getValueNode())));
      return "{" + String.join(", ", entries) + "}";
    }
    return quoted(scalar(node));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
