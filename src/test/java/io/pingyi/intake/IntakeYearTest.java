package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of another year, and two tables of which only one can be meant. */
class IntakeYearTest {

  private static final String MEETINGS = "党组织编码,会议类型,召开日期,应到人数,实到人数\n";
  private static final String EDUCATION = "党组织编码,应学党员数,学时达标人数\n";

  @TempDir Path folder;

  @Test
  void meetings_outside_the_year_are_rejected_and_months_that_may_lie_in_it_are_used() {
    IntakeFixture input =
        input()
            .csv(
                "会议.csv",
                MEETINGS
                    + "001001001,党课,2025-01-01,9,9\n"
                    + "001001001,党课,2025-12-31,9,9\n"
                    + "001001001,党课,2025年3月,9,9\n"
                    + "001001001,党课,不详,9,9\n"
                    + "001001001,党课,2026-01-05,9,9\n"
                    + "001001001,党课,2024.12,9,9\n");
    input.read();
    assertThat(input.sink.of(Dataset.MEETING))
        .extracting(StagedRow::row)
        .containsExactly(2, 3, 4, 5);
    assertThat(input.reasons())
        .hasSize(3)
        .contains("6/召开日期: “召开日期”“2026-01-05”：日期不在考核年度（2025 年）；日期填错的请更正，别的年度的请移到那一年的文件夹")
        .anyMatch(reason -> reason.startsWith("7/召开日期: “召开日期”“2024.12”：日期不在考核年度"));
  }

  @Test
  void table_with_mostly_meetings_of_another_year_stops_the_run() {
    assertThat(
            input()
                .csv(
                    "会议.csv",
                    MEETINGS
                        + "001001001,党课,2035-02-01,,\n001001001,党课,2026-02-01,,\n001001002,党课,2026-03-01,,\n001001002,党课,2025-03-01,,\n")
                .faults())
        .containsExactly(
            "文件 会议.csv：像是 2026 年的数据——能看出年份的 4 行中有 3 行不是 2025 年的；请换成 2025 年的导出，或把它移到 2026 年的文件夹");
  }

  @Test
  void months_of_counters_are_held_to_the_year_too() {
    IntakeFixture input =
        input()
            .csv(
                "统计.csv",
                "党组织编码,月份,党员大会次数,支委会次数\n001001001,2025-01,1,1\n001001001,2025-02,1,1\n001001001,2026-01,1,1\n");
    input.read();
    assertThat(input.reasons()).singleElement().asString().startsWith("4/月份: “月份”“2026-01”：日期不在");
  }

  @Test
  void steps_of_persons_may_lie_in_other_years() {
    IntakeFixture input =
        input()
            .csv(
                "发展.csv",
                "党组织编码,年度,申请入党日期,确定积极分子日期,接收大会日期\n001001001,2023,2023-01-05,2023-08-01,2026-02-03\n");
    input.read();
    assertThat(input.sink.of(Dataset.DEVELOPMENT)).hasSize(1);
    assertThat(input.sink.rejects).isEmpty();
  }

  @Test
  void column_that_says_the_year_must_say_the_assessment_year() {
    IntakeFixture input =
        input()
            .csv(
                "教育.csv",
                "统计年度," + EDUCATION + "2025年度,001001001,9,9\n2024,001001002,9,9\n,001001,9,9\n")
            .csv("满意度.csv", "党组织编码,年度,满意率\n001001001,2025,90\n001001002,2026,91\n");
    input.read();
    assertThat(input.sink.of(Dataset.EDUCATION)).extracting(StagedRow::row).containsExactly(2, 4);
    assertThat(input.sink.of(Dataset.INDICATOR)).extracting(StagedRow::row).containsExactly(2);
    assertThat(input.reasons())
        .containsExactly(
            "3/统计年度: “统计年度”“2024”不是考核年度 2025；请只留 2025 年的行，填错的请更正",
            "3/年度: “年度”“2026”不是考核年度 2025；请只留 2025 年的行，填错的请更正");
  }

  @Test
  void results_of_last_year_must_say_last_year() {
    String heading = "年度,党组织编码,层级,上年得分\n";
    IntakeFixture input = input().csv("上年.csv", heading + "2024,001001001,支部,90\n");
    input.read();
    assertThat(input.sink.of(Dataset.LAST_YEAR)).hasSize(1);
    assertThat(input().csv("上年.csv", heading + "2025,001001001,支部,90\n").faults())
        .containsExactly(
            "文件 上年.csv：像是 2025 年的数据——能看出年份的 1 行中有 1 行不是 2024 年的；请换成 2024 年的导出，或把它移到 2025 年的文件夹");
  }

  @Test
  void meetings_after_the_assessment_date_are_told_and_kept() {
    IntakeFixture input =
        input().csv("会议.csv", MEETINGS + "001001001,党课,2025-06-30,,\n001001001,党课,2025-07-01,,\n");
    IntakeReport report =
        Intake.read(
            folder, IntakeFixture.CATALOGUE, java.time.LocalDate.of(2025, 6, 30), input.sink);
    assertThat(input.sink.of(Dataset.MEETING)).hasSize(2);
    assertThat(report.notices()).contains("会议.csv：有 1 行的日期晚于考核基准日 2025-06-30，已读入，不计入本次评定");
  }

  @Test
  void table_called_by_another_year_is_told() {
    assertThat(input().csv("2026/教育.csv", EDUCATION + "001001001,9,9\n").read().notices())
        .contains("2026/教育.csv：名称里写的是 2026，不是 2025；请核对是不是放错了年度");
  }

  @Test
  void two_tables_with_the_same_organisations_stop_the_run() {
    String rows = "001,5,5\n001001,5,5\n001001001,9,9\n001001002,9,9\n";
    assertThat(
            input()
                .csv("2026/教育.csv", EDUCATION + rows)
                .csv("教育.csv", EDUCATION + rows.replace('9', '8'))
                .faults())
        .containsExactly(
            "两张表都被认作“党员教育”：2026/教育.csv 和 教育.csv，后一张有 4 行在前一张里已有，可能有一张是别的年度或旧的导出；请只留考核年度最新的一张");
  }

  @Test
  void single_row_twice_is_rejected_and_the_run_goes_on() {
    IntakeFixture input =
        input()
            .csv("教育.csv", EDUCATION + "001001001,9,9\n001001002,9,9\n")
            .csv("补充.csv", EDUCATION + "001001002,8,8\n");
    input.read();
    assertThat(input.sink.of(Dataset.EDUCATION)).hasSize(2);
    assertThat(input.sink.rejects)
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("已有"));
  }

  @Test
  void tables_of_indicators_with_one_title_may_differ_in_organisations_or_in_what_they_tell() {
    String title = "志愿服务统计,,\n党组织编码,党组织名称,";
    String rows = "001,甲,5\n001001,乙,5\n001001001,丙,9\n001001002,丁,9\n";
    input().csv("一.csv", title + "场次\n" + rows).csv("二.csv", title + "人次\n" + rows).read();
    assertThat(input().csv("三.csv", title + "场次\n" + rows.replace('9', '8')).faults())
        .containsExactly(
            "两张表都被认作“志愿服务统计”：一.csv 和 三.csv，后一张有 4 行在前一张里已有，可能有一张是别的年度或旧的导出；"
                + "请只留考核年度最新的一张。确是两种不同的表的，请改其中一张的标题");
  }

  @Test
  void file_that_lies_there_twice_is_refused() {
    String rows = MEETINGS + "001001001,党课,2025-06-30,,\n";
    assertThat(input().csv("会议 - 副本.csv", rows).csv("会议.csv", rows).faults())
        .containsExactly("文件 会议 - 副本.csv 和 会议.csv 内容完全相同，像是副本；请只留一个");
  }

  /** As last year's statistics look that were copied into this year's folder. */
  @Test
  void title_of_another_year_stops_the_run() {
    String rows = "党组织编码,党组织名称,场次\n001001001,甲,5\n001001002,乙,6\n";
    assertThat(input().csv("志愿服务统计.csv", "附件42024年志愿服务统计,,\n" + rows).faults())
        .containsExactly(
            "文件 志愿服务统计.csv：像是 2024 年的数据——表头上方写的是 2024 年；请换成 2025 年的导出，或把它移到 2024 年的文件夹；"
                + "确是 2025 年数据的，请改正标题");
    assertThat(
            input().csv("志愿服务统计.csv", "志愿服务统计,,\n填报单位：某区,,统计时间：2024年1月至2024年12月\n" + rows).faults())
        .singleElement()
        .asString()
        .contains("表头上方写的是 2024 年");
    assertThat(input().csv("志愿服务统计.csv", "2026年志愿服务统计,,\n" + rows).faults())
        .singleElement()
        .asString()
        .contains("像是 2026 年的数据");
  }

  @Test
  void name_of_an_earlier_year_stops_the_run_unless_the_table_says_this_year() throws IOException {
    String rows = "党组织编码,党组织名称,场次\n001001001,甲,5\n001001002,乙,6\n";
    assertThat(input().csv("志愿服务2024.csv", rows).faults())
        .singleElement()
        .asString()
        .endsWith("确是 2025 年数据的，请改正文件名和工作表名")
        .contains("名称里写的是 2024 年，表内没有写年份");
    Files.delete(folder.resolve("志愿服务2024.csv"));
    assertThat(input().csv("志愿服务（2024修订版）.csv", "2025年志愿服务,,\n" + rows).read().notices())
        .noneMatch(notice -> notice.contains("放错"));
    assertThat(
            input().csv("会议2024新表.csv", MEETINGS + "001001001,党课,2025-03-01,,\n").read().notices())
        .anyMatch(notice -> notice.contains("名称里写的是 2024"));
  }

  @Test
  void days_of_statistics_must_lie_in_the_year_or_be_those_of_an_export_after_it() {
    String heading = "党组织编码,统计截止日期,场次\n";
    IntakeFixture input =
        input()
            .csv("甲.csv", heading + "001001001,2025-12-31,5\n001001002,2026-01-08,6\n")
            .csv("乙.csv", "党组织编码,成立日期,人次\n001001001,2019-12-31,5\n");
    input.read();
    assertThat(input.sink.rejects).isEmpty();
    assertThat(
            input()
                .csv("甲.csv", heading + "001001001,2024-12-31,5\n001001002,2024年12月,6\n")
                .faults())
        .singleElement()
        .asString()
        .contains("像是 2024 年的数据", "2 行中有 2 行");
  }

  @Test
  void ledger_of_persons_without_a_step_in_the_year_stops_the_run() {
    String heading = "党组织编码,申请入党日期,确定积极分子日期,接收大会日期\n";
    String old = "001001001,2023-01-05,2023-08-01,2024-06-30\n".repeat(20);
    assertThat(input().csv("发展.csv", heading + old).faults())
        .containsExactly(
            "文件 发展.csv：像是 2024 年的数据——20 人的各步日期最晚在 2024 年，没有一步在 2025 年；请换成 2025 年的导出，"
                + "或把它移到 2024 年的文件夹；确是 2025 年数据的，请在文件名中写明 2025年");
    input().csv("发展.csv", heading + old + "001001001,2025-03-01,,\n").read();
    input().csv("发展.csv", "2025年发展党员台账,,,\n" + heading + old).read();
    assertThat(input().csv("发展.csv", "2024年发展党员台账,,,\n" + heading + old).faults())
        .singleElement()
        .asString()
        .contains("表头上方写的是 2024 年");
  }

  @Test
  void titles_that_name_several_years_a_regulation_or_a_later_day_state_no_other_year() {
    String rows = "党组织编码,场次\n001001001,5\n";
    input()
        .csv("一.csv", "2023-2025年行动台账,\n" + rows)
        .csv("二.csv", "按《工作办法（2023年）》统计表,\n填表日期：2026年1月8日,\n" + rows.replace("场次", "人次"))
        .csv("三.csv", "说明：口径见2024年文件,\n" + rows.replace("场次", "队数"))
        .csv("2026.1.8导出/四.csv", rows.replace("场次", "户数"))
        .read();
    assertThat(
            input()
                .csv(
                    "票.csv",
                    "2026年述职评议会人工评分,,,,,\n党组织编码,指标编码,人工得分,评分组,评分日期,依据\n001001001,S1,1,甲组,2026-01-09,会议\n")
                .read()
                .tables())
        .isNotEmpty();
  }

  private IntakeFixture input() {
    return new IntakeFixture(folder).organisations();
  }
}
