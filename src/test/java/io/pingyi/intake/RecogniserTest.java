package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.table.Merge;
import io.pingyi.intake.table.RawRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecogniserTest {

  private static final Recogniser RECOGNISER = new Recogniser(IntakeFixture.CATALOGUE);

  @Test
  void finds_the_heading_below_titles_and_notes() {
    TableLayout layout =
        known(
            List.of(),
            "附件2|||",
            "2025年组织生活情况统计表|||",
            "单位（盖章）：某某街道||2025年12月|",
            "党组织编码|会议类型|开展日期|应到",
            "001|党课|2025-01-05|12");
    assertThat(layout.dataset()).isEqualTo(Dataset.MEETING);
    assertThat(layout.headingRow()).isEqualTo(4);
  }

  @Test
  void layout_and_punctuation_do_not_hide_a_heading() {
    TableLayout layout =
        known(List.of(), "*党组织\n编码|会 议 类 型：|开展日期（yyyy-MM-dd）|应到人数(人)|“实到人数”|ＸＸ|党委同意（备案）日期");
    assertThat(layout.dataset()).isEqualTo(Dataset.MEETING);
    assertThat(layout.headings()).contains("*党组织编码", "会议类型:", "应到人数(人)");
    assertThat(layout.unused()).containsExactly("XX", "党委同意(备案)日期");
  }

  @Test
  void merged_parents_belong_to_their_children() {
    TableLayout layout =
        known(
            List.of(
                new Merge(1, 1, 0, 6),
                new Merge(2, 3, 0, 0),
                new Merge(2, 3, 1, 1),
                new Merge(2, 2, 2, 4),
                new Merge(2, 2, 5, 6)),
            "发展党员情况表||||||",
            "党组织编码|申请入党日期|接收大会|||公示|",
            "党组织编码|申请入党日期|日期|应到|赞成票|开始日期|结束日期",
            "001|2024-01-01|2025-05-01|12|12|2025-03-01|2025-03-09");
    assertThat(layout.dataset()).isEqualTo(Dataset.DEVELOPMENT);
    assertThat(layout.headingRow()).isEqualTo(3);
    assertThat(heading(layout, "接收大会日期")).isEqualTo("接收大会日期");
    assertThat(heading(layout, "应到会人数")).isEqualTo("接收大会应到");
    assertThat(heading(layout, "赞成票数")).isEqualTo("接收大会赞成票");
    assertThat(heading(layout, "公示开始日期")).isEqualTo("公示开始日期");
    assertThat(layout.unused()).isEmpty();
  }

  @Test
  void without_declared_merges_a_parent_reaches_to_the_right() {
    TableLayout layout =
        known(
            List.of(),
            "党组织编码|申请入党日期|公示||政审结论",
            "||开始日期|结束日期|",
            "001|2024-01-01|2025-03-01|2025-03-09|合格");
    assertThat(layout.headingRow()).isEqualTo(2);
    assertThat(heading(layout, "公示结束日期")).isEqualTo("公示结束日期");
    assertThat(heading(layout, "政审结论")).isEqualTo("政审结论");
  }

  @Test
  void the_first_row_of_data_is_not_taken_for_heading() {
    TableLayout layout =
        known(List.of(), "党组织编码|会议类型|开展日期|主题", "001|党课|2025-01-05|", "|党课|2025-02-05|学习");
    assertThat(layout.headingRow()).isEqualTo(1);
  }

  @Test
  void rows_of_indicators_may_have_a_second_heading_row() {
    TableLayout layout =
        known(
            List.of(new Merge(1, 2, 0, 0), new Merge(1, 1, 1, 2)),
            "党组织编码|群众测评|",
            "党组织编码|满意率|知晓率",
            "001|95|90");
    assertThat(layout.dataset()).isEqualTo(Dataset.INDICATOR);
    assertThat(layout.columns()).containsExactly("党组织编码", "群众测评满意率", "群众测评知晓率");
    assertThat(layout.headingRow()).isEqualTo(2);
  }

  @Test
  void of_two_equal_headings_the_first_is_used() {
    TableLayout layout = known(List.of(), "党组织编码|党组织全称|上级党组织编码|组织类别|成立日期|单位名称|成立日期");
    assertThat(layout.source().get(layout.columns().indexOf("成立日期"))).isEqualTo(4);
    assertThat(layout.unused()).containsExactly("单位名称", "成立日期");
  }

  @Test
  void a_published_scorecard_gives_its_own_score_as_last_year() {
    TableLayout layout =
        known(List.of(), "年度|层级|类别|单位编码|单位名称|上级编码|应得分|实得分|加分|得分|同类名次|同类单位数|上年得分|上年同类名次");
    assertThat(layout.dataset()).isEqualTo(Dataset.LAST_YEAR);
    assertThat(heading(layout, "上年得分")).isEqualTo("得分");
    assertThat(heading(layout, "上年同类名次")).isEqualTo("同类名次");
  }

  @Test
  void every_dataset_is_recognised_by_its_canonical_columns() {
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INDICATOR) {
        String row =
            String.join(
                "|", IntakeFixture.CATALOGUE.columns(dataset).stream().map(Column::name).toList());
        assertThat(known(List.of(), row).dataset()).isEqualTo(dataset);
      }
    }
  }

  @Test
  void every_dataset_is_recognised_by_its_synonyms() {
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INDICATOR) {
        List<String> names = new ArrayList<>();
        for (Column column : IntakeFixture.CATALOGUE.columns(dataset)) {
          int last = column.synonyms().size() - 1;
          names.add(last < 0 ? column.name() : column.synonyms().get(last));
        }
        assertThat(known(List.of(), String.join("|", names)).dataset()).isEqualTo(dataset);
      }
    }
  }

  @Test
  void titles_of_indicator_tables_are_the_same_every_year() {
    assertThat(TableTitle.fallback("a/2025年群众满意度测评.csv", "")).isEqualTo("群众满意度测评");
    assertThat(TableTitle.fallback("2025-满意度_2025年度.xlsx", "Sheet1")).isEqualTo("满意度");
    assertThat(TableTitle.fallback("a.xlsx", "信访情况")).isEqualTo("信访情况");
    assertThat(TableTitle.fallback("2025.csv", "")).isEqualTo("2025");
    assertThat(TableTitle.above(rows("附件4 2025年双报到统计|"), "x")).isEqualTo("双报到统计");
    assertThat(TableTitle.above(rows("附件12 2026年度双报到统计|"), "x")).isEqualTo("双报到统计");
    assertThat(TableTitle.above(rows("附件3|", "附件3：2025年度信访情况表（年底）|", "填报单位：某街道|"), "x"))
        .isEqualTo("信访情况表");
  }

  private static String heading(TableLayout layout, String column) {
    return layout.headings().get(layout.columns().indexOf(column));
  }

  private static TableLayout known(List<Merge> merges, String... rows) {
    Recognition found = RECOGNISER.recognise(rows(rows), merges, "表");
    assertThat(found).isInstanceOf(Recognition.Known.class);
    return ((Recognition.Known) found).layout();
  }

  private static List<RawRow> rows(String... rows) {
    List<RawRow> list = new ArrayList<>();
    for (String row : rows) {
      list.add(new RawRow(list.size() + 1, List.of(row.split("\\|", -1))));
    }
    return list;
  }
}
