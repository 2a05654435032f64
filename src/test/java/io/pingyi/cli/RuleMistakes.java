package io.pingyi.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Rules that are missing, misspelt or forbidden. */
final class RuleMistakes {

  private RuleMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(
            "rules_folder_is_missing",
            2,
            site -> {
              Site.delete(site.rules());
              return site.assess();
            },
            "rules",
            "找不到"),
        Mistake.of(
            "word_misspelt_in_a_rule", 2, rule("党员大会缺开季度数", "党员大会缺开季度"), "S2.1", "党员大会缺开季度数"),
        Mistake.of("bracket_forgotten_in_a_rule", 2, rule("then", ") then"), "S2.1", "行"),
        Mistake.of("text_compared_with_number", 2, rule("> 0", "> \"零\""), "S2.1", "不能比较"),
        Mistake.of(
            "code_smuggled_into_a_rule", 2, rule("判定.不满足", "System.exit(1); 判定.不满足"), "S2.1", "行"),
        Mistake.of(
            "unknown_finding_code_in_a_rule",
            2,
            rule("\"S2.1-1\", $b", "\"S2.1-9\", $b"),
            "S2.1-9"),
        Mistake.of(
            "points_are_not_a_number",
            2,
            table("criteria-S.csv", "常规,4,", "常规,四,"),
            "criteria-S.csv",
            "四"),
        Mistake.of(
            "points_miss_the_total", 2, table("criteria-S.csv", "常规,4,", "常规,5,"), "100", "101"),
        Mistake.of(
            "column_of_the_rubric_renamed",
            2,
            table("criteria-S.csv", "指标性质", "性质"),
            "criteria-S.csv",
            "指标性质"),
        Mistake.of(
            "criterion_twice",
            2,
            table("criteria-S.csv", "S1.2,", "S1.1,"),
            "criteria-S.csv",
            "S1.1"),
        Mistake.of(
            "copy_of_a_table_left_in_the_folder",
            2,
            site -> {
              Path table = Site.find(site.rules(), "criteria-S.csv");
              Site.write(site.rules().resolve("criteria-S - 副本.csv"), Site.bytes(table));
              return site.assess();
            },
            "criteria-S - 副本.csv",
            "像是 criteria-S.csv 的副本",
            "只留一个"),
        Mistake.of(
            "table_saved_with_semicolons",
            2,
            site -> {
              Path table = Site.find(site.rules(), "thresholds-R.csv");
              String text = new String(Site.bytes(table), StandardCharsets.UTF_8);
              Site.write(table, text.replace(',', ';'));
              return site.assess();
            },
            "thresholds-R.csv",
            "分号",
            "英文逗号"),
        Mistake.of(
            "unknown_rubric",
            2,
            table("criteria-S.csv", ",S,组织建设", ",X,组织建设"),
            "criteria-S.csv",
            "X"),
        Mistake.of(
            "date_in_force_is_none",
            2,
            table("findings-D.csv", "2026-05-10", "2026-05-40"),
            "findings-D.csv",
            "2026-05-40"),
        Mistake.of(
            "case_file_is_missing",
            2,
            site -> {
              Site.delete(Site.find(site.rules(), "S2.1-党员大会.cases.csv"));
              return site.assess();
            },
            "S2.1",
            "cases.csv"),
        Mistake.of(
            "rule_file_is_missing",
            2,
            site -> {
              Site.delete(Site.find(site.rules(), "S2.1-党员大会.drl"));
              return site.assess();
            },
            "S2.1",
            ".drl"),
        Mistake.of(
            "rule_file_of_no_criterion",
            2,
            site -> {
              Path file = Site.find(site.rules(), "S2.1-党员大会.drl");
              Site.write(file.resolveSibling("S9.9-多余.drl"), Site.bytes(file));
              return site.assess();
            },
            "S9.9"),
        Mistake.of(
            "placeholder_misspelt_in_the_draft",
            2,
            site -> {
              Terminal seen = table("papers/点评初稿.txt", "{{年度}}", "{{年渡}}").apply(site);
              if (java.nio.file.Files.exists(site.output())) {
                throw new IllegalStateException("something was written");
              }
              return seen;
            },
            "papers/点评初稿.txt 第",
            "是否想写“年度”"),
        Mistake.of(
            "columns_file_is_no_yaml",
            2,
            table("columns.yml", "党组织编码: {", "党组织编码: {{"),
            "columns.yml",
            "行"),
        Mistake.of(
            "unknown_type_in_columns",
            2,
            table("columns.yml", "类型: 整数", "类型: 整树"),
            "columns.yml",
            "整树"),
        Mistake.of(
            "calendar_with_a_wrong_day",
            2,
            table("calendar.csv", "2025-01-01", "2025-13-01"),
            "calendar.csv",
            "2025-13-01"));
  }

  private static java.util.function.Function<Site, Terminal> rule(String from, String to) {
    return site -> {
      Path file = Site.find(site.rules(), "S2.1-党员大会.drl");
      String text = new String(Site.bytes(file), StandardCharsets.UTF_8);
      int body = text.indexOf("rule ");
      String spoilt = text.substring(body).replace(from, to);
      if (spoilt.equals(text.substring(body))) {
        throw new IllegalStateException(file + " has no " + from);
      }
      Site.write(file, text.substring(0, body) + spoilt);
      return site.assess();
    };
  }

  private static java.util.function.Function<Site, Terminal> table(
      String name, String from, String to) {
    return site -> {
      Site.edit(site.rules().resolve(name), StandardCharsets.UTF_8, from, to);
      return site.assess();
    };
  }
}
