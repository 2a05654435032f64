package io.pingyi.cli;

import java.util.List;

/** Wrong words on the command line. */
final class UsageMistakes {

  private UsageMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of("no_command", 2, site -> Terminal.run(), "请给出命令", "--help"),
        Mistake.of("command_misspelt", 2, site -> Terminal.run("asess"), "asess", "assess"),
        Mistake.of(
            "no_rules_tool", 2, site -> Terminal.run("rules"), "rules check", "命令：", "check"),
        Mistake.of(
            "rules_tool_misspelt", 2, site -> Terminal.run("rules", "chek"), "chek", "check"),
        Mistake.of(
            "rules_folder_missing",
            2,
            site ->
                Terminal.run("rules", "check", "--rules", site.folder().resolve("没有").toString()),
            "找不到考核办法目录",
            "没有",
            "--rules"),
        Mistake.of("year_left_out", 2, site -> Terminal.run("assess"), "缺少必填的参数", "--year"),
        Mistake.of(
            "option_misspelt",
            2,
            site -> Terminal.run("assess", "--year", "2025", "--ouput", "x"),
            "--ouput",
            "--output"),
        Mistake.of(
            "year_is_not_a_number",
            2,
            site -> Terminal.run("assess", "--year", "二〇二五"),
            "--year",
            "二〇二五",
            "整数"),
        Mistake.of(
            "year_is_absurd", 2, site -> Terminal.run("assess", "--year", "25"), "--year", "四位"),
        Mistake.of(
            "date_is_not_a_date",
            2,
            site -> Terminal.run("assess", "--year", "2025", "--date", "2025-02-30"),
            "--date",
            "2025-02-30",
            "日期"),
        Mistake.of(
            "date_before_the_year",
            2,
            site -> site.assess("--date", "2024-06-30"),
            "--date",
            "2024-06-30",
            "2025-01-01",
            "2025-12-31"),
        Mistake.of(
            "date_after_the_year",
            2,
            site -> site.assess("--date", "2026-01-15"),
            "--date",
            "2026-01-15",
            "2025-12-31"),
        Mistake.of("no_workers", 2, site -> site.assess("--workers", "0"), "--workers", "0"),
        Mistake.of("no_chunk", 2, site -> site.assess("--chunk", "0"), "--chunk", "0"),
        Mistake.of(
            "reject_limit_beyond_hundred",
            2,
            site -> site.assess("--max-rejects", "150"),
            "--max-rejects",
            "150"),
        Mistake.of(
            "reject_limit_is_not_a_number",
            2,
            site -> site.assess("--max-rejects", "5%"),
            "--max-rejects",
            "5%",
            "数字"),
        Mistake.of("option_without_value", 2, site -> Terminal.run("assess", "--year"), "--year"),
        Mistake.of("verify_without_folder", 2, site -> Terminal.run("verify"), "DIR"),
        Mistake.of(
            "verify_a_folder_that_is_not_there",
            2,
            site -> Terminal.run("verify", site.folder().resolve("没有").toString()),
            "没有"),
        Mistake.of(
            "verify_a_folder_without_manifest",
            2,
            site -> Terminal.run("verify", site.rules().toString()),
            "manifest.json"),
        Mistake.of(
            "generate_an_unknown_scale",
            2,
            site ->
                Terminal.run(
                    "generate",
                    "city",
                    "--seed",
                    "1",
                    "--year",
                    "2025",
                    "--out",
                    site.folder() + "/g"),
            "city",
            "district"),
        Mistake.of(
            "generate_no_branches",
            2,
            site ->
                Terminal.run(
                    "generate",
                    "district",
                    "--branches",
                    "-3",
                    "--seed",
                    "1",
                    "--year",
                    "2025",
                    "--out",
                    site.folder() + "/g"),
            "--branches",
            "-3"));
  }
}
