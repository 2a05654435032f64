package io.pingyi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Exports that are missing, mixed up or damaged. */
final class InputMistakes {

  private static final String TREE = "党组织信息库";

  private InputMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(
            "input_folder_is_missing",
            2,
            site -> {
              Site.delete(site.folder().resolve("input"));
              return site.assess();
            },
            "input",
            "找不到"),
        Mistake.of(
            "wrong_year",
            2,
            site ->
                Terminal.run(
                    "assess",
                    "--year",
                    "2024",
                    "--input",
                    site.folder().resolve("input").toString(),
                    "--rules",
                    site.rules().toString(),
                    "--output",
                    site.output().toString(),
                    "--data",
                    site.folder().resolve("data").toString()),
            "2024"),
        Mistake.of(
            "year_folder_is_empty",
            2,
            site -> {
              Site.delete(site.input());
              return mkdir(site);
            },
            "2025"),
        Mistake.of(
            "input_is_a_file",
            2,
            site -> {
              Site.delete(site.input());
              Site.write(site.input(), "x");
              return site.assess();
            },
            "2025",
            "文件夹"),
        Mistake.of(
            "no_table_of_organisations",
            2,
            site -> {
              Site.delete(Site.find(site.input(), TREE));
              return site.assess();
            },
            "党组织",
            "上级党组织编码"),
        Mistake.of(
            "heading_misspelt",
            2,
            site -> {
              Site.edit(Site.find(site.input(), TREE), Site.GBK, "组织类别", "组织类册");
              return site.assess();
            },
            TREE,
            "组织类别"),
        Mistake.of(
            "table_nobody_knows",
            2,
            site -> {
              Site.write(site.file("食堂.csv"), "菜名,价格\n豆腐,3\n");
              return site.assess();
            },
            "食堂.csv",
            "党组织编码"),
        Mistake.of(
            "document_among_the_tables",
            2,
            site -> {
              Site.write(site.file("通知.docx"), "x");
              return site.assess();
            },
            "通知.docx",
            "csv"),
        Mistake.of(
            "csv_cut_in_the_middle_of_a_character",
            2,
            site -> {
              Path file = Site.find(site.input(), TREE);
              byte[] bytes = Site.bytes(file);
              Site.write(file, Arrays.copyOf(bytes, cutInsideCharacter(bytes)));
              return site.assess();
            },
            TREE,
            "截断"),
        Mistake.of(
            "csv_with_two_encodings",
            2,
            site -> {
              Path file = Site.find(site.input(), "党员教育");
              byte[] bytes = Site.bytes(file);
              byte[] tail = "\n中文,中文".getBytes(Site.GBK);
              byte[] mixed = Arrays.copyOf(bytes, bytes.length + tail.length);
              System.arraycopy(tail, 0, mixed, bytes.length, tail.length);
              Site.write(file, mixed);
              return site.assess();
            },
            "党员教育",
            "编码"),
        Mistake.of(
            "workbook_cut_short",
            2,
            site -> {
              Path file = Site.find(site.input(), "发展党员");
              byte[] bytes = Site.bytes(file);
              Site.write(file, Arrays.copyOf(bytes, bytes.length / 2));
              return site.assess();
            },
            "发展党员"),
        Mistake.of(
            "workbook_that_is_none",
            2,
            site -> {
              Site.write(Site.find(site.input(), "发展党员"), "这不是工作簿");
              return site.assess();
            },
            "发展党员"),
        Mistake.of(
            "old_workbook_that_is_none",
            2,
            site -> {
              Site.write(site.file("旧表.xls"), "这不是工作簿");
              return site.assess();
            },
            "旧表.xls"),
        Mistake.of(
            "organisations_exported_twice",
            2,
            site -> {
              Site.write(site.file("又一份党组织.csv"), Site.bytes(Site.find(site.input(), TREE)));
              return site.assess();
            },
            "又一份党组织.csv",
            TREE),
        Mistake.of(
            "table_of_another_year_beside_the_right_one",
            2,
            site -> {
              Path file = Site.find(site.input(), "党员教育");
              byte[] other =
                  (new String(Site.bytes(file), StandardCharsets.UTF_8) + "\n注：")
                      .getBytes(StandardCharsets.UTF_8);
              Site.write(site.file("2026/党员教育.csv"), other);
              return site.assess();
            },
            "2026/党员教育.csv",
            "党员教育管理统计.csv",
            "只留考核年度"),
        Mistake.of(
            "meetings_of_another_year",
            2,
            site -> {
              Path file = Site.find(site.input(), "镇组织生活");
              String text = new String(Site.bytes(file), Site.GBK);
              Site.write(file, text.replace("2025", "2026").getBytes(Site.GBK));
              return site.assess();
            },
            "镇组织生活",
            "像是 2026 年的数据",
            "2025 年的导出"),
        Mistake.of(
            "file_copied_beside_itself",
            2,
            site -> {
              Path file = Site.find(site.input(), "党员教育");
              Site.write(site.file("党员教育 - 副本.csv"), Site.bytes(file));
              return site.assess();
            },
            "党员教育 - 副本.csv",
            "副本"),
        Mistake.of(
            "heading_too_far_down",
            2,
            site -> {
              Site.write(site.file("食堂.csv"), "说明\n".repeat(40) + "党组织编码,满意率\n1,2\n");
              return site.assess();
            },
            "食堂.csv",
            "前 15 行"),
        Mistake.of(
            "folder_linked_into_itself",
            2,
            site -> {
              Site.link(site.file("旧数据"), site.input());
              return site.assess();
            },
            "旧数据",
            "链接",
            "删去"),
        Mistake.of(
            "empty_csv",
            2,
            site -> {
              Site.write(site.file("空表.csv"), "");
              return site.assess();
            },
            "空表.csv"),
        Mistake.of(
            "cycle_in_the_tree",
            0,
            site -> {
              cycle(Site.find(site.input(), TREE));
              return withRejects(site, site.assess("--max-rejects", "50"));
            },
            "上级编码成环",
            "请更正"),
        Mistake.of(
            "change_of_an_organisation_that_is_not_used",
            1,
            site -> {
              Site.write(
                  site.file("组织沿革.csv"),
                  "党组织编码,原党组织编码,变动类型,变动日期,批准文件\n999999,999998,更名,2025-03-01,批复\n");
              return site.assess("--max-rejects", "50");
            },
            "组织沿革.csv第2行",
            "编码“999999”不在党组织表中",
            "组织沿革，排名没有用上，请改正后重新运行"),
        Mistake.of(
            "rejects_beyond_the_limit",
            1,
            site -> site.assess("--max-rejects", "0"),
            "拒收",
            "rejects.csv"));
  }

  /** The run goes on without the rows at fault; they are listed. */
  private static Terminal withRejects(Site site, Terminal seen) {
    String rejects =
        new String(Site.bytes(site.run().resolve("rejects.csv")), StandardCharsets.UTF_8);
    return new Terminal(seen.code(), seen.text() + rejects);
  }

  private static Terminal mkdir(Site site) {
    try {
      Files.createDirectories(site.input());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return site.assess();
  }

  /** Two organisations that each claim the other as its parent. */
  private static void cycle(Path tree) {
    String text = new String(Site.bytes(tree), Site.GBK);
    String[] lines = text.split("\r?\n");
    int heading = 0;
    while (!lines[heading].contains("上级")) {
      heading++;
    }
    List<String> columns = List.of(lines[heading].split(","));
    int code = index(columns, "编码", false);
    int parent = index(columns, "上级", true);
    String[] first = lines[heading + 2].split(",", -1);
    String[] second = lines[heading + 3].split(",", -1);
    first[parent] = second[code];
    second[parent] = first[code];
    lines[heading + 2] = String.join(",", first);
    lines[heading + 3] = String.join(",", second);
    Site.write(tree, String.join("\r\n", lines).getBytes(Site.GBK));
  }

  private static int index(List<String> columns, String word, boolean parent) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).contains(word) && columns.get(i).contains("上级") == parent) {
        return i;
      }
    }
    throw new IllegalStateException(columns + " has no " + word);
  }

  private static int cutInsideCharacter(byte[] bytes) {
    for (int length = bytes.length - 1; length > 0; length--) {
      byte[] head = Arrays.copyOf(bytes, length);
      String text = new String(head, Site.GBK);
      if (text.endsWith("\uFFFD") && bytes[length - 1] < 0) {
        return length;
      }
    }
    throw new IllegalStateException("no character of two bytes");
  }
}
