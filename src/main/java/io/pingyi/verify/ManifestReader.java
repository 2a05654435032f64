package io.pingyi.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code manifest.json}. JSON is read as the YAML that it also is. */
final class ManifestReader {

  private static final int FORMAT = 1;
  private static final int MOST_CHARACTERS = 64 << 20;

  private ManifestReader() {}

  /**
   * @throws UnreadableException when it is missing or not a manifest
   */
  static Manifest read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(
          "文件夹 "
              + file.getParent()
              + " 中没有 manifest.json：该批次没有完成，或文件夹给错了；请给出 output/<年度>/<批次> 文件夹");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    try {
      Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
      return manifest(new Node("", root));
    } catch (IOException | YAMLException e) {
      throw new UnreadableException("manifest.json 读不出：" + e.getMessage() + "；请重新导出该批次");
    }
  }

  private static Manifest manifest(Node root) {
    long format = root.get("format").number();
    if (format != FORMAT) {
      throw new UnreadableException("manifest.json 的 format 是 " + format + "，本程序只认 1；请用写出它的版本复核");
    }
    return new Manifest(
        (int) root.get("year").number(),
        root.get("counts").numbers(),
        root.get("rubrics").list(ManifestReader::rubric),
        root.get("inputs").list(ManifestReader::input),
        root.get("outputs").list(ManifestReader::output));
  }

  private static Manifest.Rubric rubric(Node node) {
    return new Manifest.Rubric(
        node.get("code").text(),
        node.get("level").text(),
        node.get("scoring").text().equals("逐项计分"),
        node.get("total").decimal(),
        node.get("bonusCap").decimal(),
        node.get("grades")
            .list(
                grade ->
                    new Manifest.Grade(
                        grade.get("name").text(),
                        grade.get("minimum").decimal(),
                        grade.get("quota").decimal())));
  }

  private static Manifest.Input input(Node node) {
    Node rows = node.get("rows");
    return new Manifest.Input(
        node.get("file").text(),
        node.get("sheet").text(),
        node.get("sha256").text(),
        (int) node.get("headingRow").number(),
        node.get("headings").list(Node::text),
        node.get("places").list(place -> (int) place.number()),
        new Manifest.Rows(
            rows.get("read").number(),
            rows.get("used").number(),
            rows.get("rejected").number(),
            rows.get("blank").number(),
            rows.get("subtotal").number(),
            rows.get("note").number()));
  }

  private static Manifest.Output output(Node node) {
    return new Manifest.Output(
        node.get("file").text(), node.get("size").number(), node.get("sha256").text());
  }

  /** A value of the manifest and where it stands. */
  private record Node(String path, @Nullable Object value) {

    Node get(String key) {
      String below = path.isEmpty() ? key : path + "." + key;
      return new Node(below, value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    String text() {
      if (value instanceof String text) {
        return text;
      }
      throw wrong("文字");
    }

    long number() {
      if (value instanceof Number number) {
        return number.longValue();
      }
      throw wrong("整数");
    }

    BigDecimal decimal() {
      try {
        return new BigDecimal(text());
      } catch (NumberFormatException e) {
        throw wrong("小数");
      }
    }

    Map<String, Long> numbers() {
      if (value instanceof Map<?, ?> map) {
        Map<String, Long> numbers = new TreeMap<>();
        map.keySet().forEach(key -> numbers.put(key.toString(), get(key.toString()).number()));
        return numbers;
      }
      throw wrong("各项数目");
    }

    <T> List<T> list(Function<Node, T> element) {
      if (value instanceof List<?> list) {
        return list.stream().map(each -> element.apply(new Node(path + "[]", each))).toList();
      }
      throw wrong("列表");
    }

    private UnreadableException wrong(String expected) {
      return new UnreadableException(
          "manifest.json 的 " + path + " 应为" + expected + "，实为 " + value + "；请重新导出该批次");
    }
  }
}
