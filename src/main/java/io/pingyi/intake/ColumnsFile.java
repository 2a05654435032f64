package io.pingyi.intake;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code columns.yml} as a tree of nodes, because every fault is told with its line. */
final class ColumnsFile {

  /** Column that every dataset needs: rows find their organisation by it. */
  static final String CODE = "党组织编码";

  private static final Set<String> KEYS = Set.of("类型", "必需", "空白", "同义", "取值");

  private final Path path;
  private final List<String> faults = new ArrayList<>();

  ColumnsFile(Path path) {
    this.path = path;
  }

  ColumnsCatalogue read() {
    Map<Dataset, List<Column>> datasets = new EnumMap<>(Dataset.class);
    Node root = compose(text());
    if (root == null) {
      faults.add(path + " 是空文件；请恢复随程序提供的 rules/columns.yml");
    } else {
      entries(root, "数据集")
          .forEach(
              (key, value) -> {
                Optional<Dataset> dataset =
                    Dataset.ofLabel(key.text()).filter(d -> d != Dataset.INDICATOR);
                if (dataset.isEmpty()) {
                  fault(key.node(), "不认识的数据集“" + key.text() + "”；可用的是" + labels());
                } else {
                  datasets.put(dataset.get(), columns(value, key.text()));
                }
              });
    }
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INDICATOR && !datasets.containsKey(dataset) && faults.isEmpty()) {
        faults.add(path + "：缺少数据集“" + dataset.label() + "”；请恢复随程序提供的该节");
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return new ColumnsCatalogue(datasets);
  }

  private List<Column> columns(Node node, String dataset) {
    List<Column> columns = new ArrayList<>();
    Map<String, String> headings = new HashMap<>();
    entries(node, "列名")
        .forEach(
            (key, value) -> {
              Column column = column(key, value);
              columns.add(column);
              List<String> names = new ArrayList<>(column.synonyms());
              names.add(0, column.name());
              for (String name : names) {
                String other = headings.putIfAbsent(HeadingText.normalise(name), column.name());
                if (other != null) {
                  fault(
                      key.node(),
                      other.equals(column.name())
                          ? "列“" + other + "”的同义列名“" + name + "”重复；请删去一个"
                          : "列名“" + name + "”同时属于“" + other + "”和“" + column.name() + "”；请只留一处");
                }
              }
            });
    if (columns.stream().noneMatch(column -> column.name().equals(CODE))) {
      fault(node, "数据集“" + dataset + "”缺少列“" + CODE + "”；请补上");
    }
    return columns;
  }

  private Column column(Key name, Node node) {
    Map<String, Node> parts = new LinkedHashMap<>();
    entries(node, "列的说明")
        .forEach(
            (key, value) -> {
              if (!KEYS.contains(key.text())) {
                fault(
                    key.node(),
                    "列“" + name.text() + "”有不认识的说明“" + key.text() + "”；可用的是类型、必需、空白、同义、取值");
              }
              parts.put(key.text(), value);
            });
    ColumnType type = type(name, parts.get("类型"));
    Node blank = parts.get("空白");
    boolean required = yes(parts.get("必需"));
    return new Column(
        name.text(),
        type,
        required,
        required && blank == null,
        blank == null ? BlankMeaning.MISSING : meaning(blank, type),
        parts.containsKey("同义") ? list(parts.get("同义")) : List.of(),
        parts.containsKey("取值") ? words(parts.get("取值")) : Map.of());
  }

  private ColumnType type(Key name, @Nullable Node node) {
    String labels =
        Arrays.stream(ColumnType.values()).map(ColumnType::label).collect(Collectors.joining("、"));
    if (node == null) {
      fault(name.node(), "列“" + name.text() + "”没有写“类型”；可用的是" + labels);
      return ColumnType.TEXT;
    }
    Optional<ColumnType> type = ColumnType.ofLabel(scalar(node));
    if (type.isEmpty()) {
      fault(node, "不认识的类型“" + scalar(node) + "”；可用的是" + labels);
    }
    return type.orElse(ColumnType.TEXT);
  }

  private BlankMeaning meaning(Node node, ColumnType type) {
    String text = scalar(node);
    BlankMeaning meaning = BlankMeaning.ofLabel(text).orElse(null);
    if (meaning == null) {
      fault(node, "不认识的空白含义“" + text + "”；可用的是缺失、零、否、无");
      return BlankMeaning.MISSING;
    }
    boolean number =
        type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.PERCENT;
    if ((meaning == BlankMeaning.ZERO && !number)
        || (meaning == BlankMeaning.NO && type != ColumnType.YES_NO)) {
      fault(node, "空白含义“" + text + "”不适合类型“" + type.label() + "”；“零”只用于数字，“否”只用于是否");
    }
    return meaning;
  }

  private boolean yes(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    String text = scalar(node);
    if (!text.equals("是") && !text.equals("否")) {
      fault(node, "“必需”只能写“是”或“否”，现为“" + text + "”");
    }
    return text.equals("是");
  }

  /** Either word: [synonyms] or a plain list of words. */
  private Map<String, String> words(Node node) {
    Map<String, String> words = new LinkedHashMap<>();
    if (node instanceof SequenceNode) {
      list(node).forEach(word -> words.put(Column.fold(word), word));
      return words;
    }
    entries(node, "取值")
        .forEach(
            (key, value) -> {
              List<String> all = new ArrayList<>(list(value));
              all.add(0, key.text());
              for (String word : all) {
                String other = words.putIfAbsent(Column.fold(word), key.text());
                if (other != null && !other.equals(key.text())) {
                  fault(
                      key.node(), "取值“" + word + "”同时属于“" + other + "”和“" + key.text() + "”；请只留一处");
                }
              }
            });
    return words;
  }

  private List<String> list(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      fault(node, "这里应是方括号里的一列词，如 [组织编码, 支部编码]");
      return List.of();
    }
    return sequence.getValue().stream().map(this::scalar).filter(text -> !text.isBlank()).toList();
  }

  private Map<Key, Node> entries(Node node, String what) {
    Map<Key, Node> entries = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    if (!(node instanceof MappingNode mapping)) {
      fault(node, "这里应逐行写“" + what + ": 内容”");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Key key = new Key(scalar(tuple.getKeyNode()), tuple.getKeyNode());
      if (!seen.add(key.text())) {
        fault(key.node(), "“" + key.text() + "”写了两次；请合并成一处");
      }
      entries.put(key, tuple.getValueNode());
    }
    return entries;
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().trim();
    }
    fault(node, "这里应是一个词");
    return "";
  }

  private void fault(Node node, String message) {
    faults.add(path + " 第" + (node.getStartMark().getLine() + 1) + "行：" + message);
  }

  private @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InputException(
          List.of(path + " 第" + line + "行：不是正确的 YAML（" + e.getProblem() + "）；请检查该行的缩进、冒号后的空格和括号"));
    } catch (YAMLException e) {
      throw new InputException(List.of(path + "：不是正确的 YAML（" + e.getMessage() + "）"));
    }
  }

  private String text() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new InputException(
          List.of("读不出列名表 " + path + "（" + e.getMessage() + "）；请恢复随程序提供的 rules/columns.yml"));
    }
    String text = decode(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = decode(bytes, Charset.forName("GB18030"));
    }
    if (text == null) {
      throw new InputException(List.of(path + " 既不是 UTF-8 也不是 GB18030 编码；请用记事本另存为 UTF-8"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static @Nullable String decode(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String labels() {
    return Arrays.stream(Dataset.values())
        .filter(dataset -> dataset != Dataset.INDICATOR)
        .map(Dataset::label)
        .collect(Collectors.joining("、"));
  }

  /** A key with the node that tells its line; every key is its own, so that doubles are seen. */
  private record Key(String text, Node node) {}
}
