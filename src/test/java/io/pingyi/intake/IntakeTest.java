package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.Organisation;
import io.pingyi.facts.Organisation.Level;
import io.pingyi.intake.table.XlsxFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  @TempDir Path folder;

  @Test
  void organisations_come_with_level_sector_parent_and_unit() {
    IntakeFixture input = new IntakeFixture(folder).organisations();
    IntakeReport report = input.read();
    assertThat(report.organisations())
        .containsExactly(
            new Organisation("001", "中共某某区委员会", Level.COMMITTEE, null, null, null),
            new Organisation("001001", "中共某某街道工作委员会", Level.COMMITTEE, "街道", "001", "001001"),
            new Organisation("001001001", "中共某某街道东村支部委员会", Level.BRANCH, "村", "001001", "001001"),
            new Organisation(
                "001001002", "中共某某街道西社区支部委员会", Level.BRANCH, "社区", "001001", "001001"));
    assertThat(report.approvers()).containsExactly("001", "001001");
    assertThat(input.sink.rejects).isEmpty();
    assertThat(report.tables().get(0).balance()).isEqualTo(new RowBalance(4, 4, 0, 0, 0, 0));
    assertThat(report.notices()).first().asString().contains("党组织.csv（UTF-8） → 党组织：列名在第1行，用7列");
  }

  @Test
  void rows_keep_their_raw_text_in_canonical_order() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .organisations()
            .csv(
                "三会一课.csv",
                "序号,开展日期,支部编码,活动类型,应到,实到,主持人\n1,2025.03（补）,001001001,支部党员大会,12人,１０,张某\n");
    IntakeReport report = input.read();
    StagedRow row = input.sink.of(Dataset.MEETING).get(0);
    assertThat(row.organisation()).isEqualTo("001001001");
    assertThat(input.value(row, "开展日期")).isEqualTo("2025.03（补）");
    assertThat(input.value(row, "会议类型")).isEqualTo("支部党员大会");
    assertThat(input.value(row, "应到人数")).isEqualTo("12人");
    assertThat(input.value(row, "主持人")).isEmpty();
    assertThat(input.value(row, "主题")).isEmpty();
    assertThat(input.sink.rejects).isEmpty();
    SourceTable table = report.tables().get(0);
    assertThat(table.dataset()).isEqualTo(Dataset.MEETING);
    assertThat(table.columns()).contains("应到人数");
    assertThat(table.headings().get(table.columns().indexOf("应到人数"))).isEqualTo("应到");
  }

  @Test
  void persons_become_digests_that_keep_presence_and_equality() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .csv(
                "党组织.csv",
                IntakeFixture.ORGANISATIONS
                    .replaceFirst("\n", ",书记姓名\n")
                    .replaceFirst("区委员会,,党委,,,是", "区委员会,,党委,,,是,王某")
                    .replaceFirst("街道,是\n", "街道,是,王 某\n")
                    .replaceFirst("村,,否\n", "村,,否,李某\n")
                    .replaceFirst("社区,,\n", "社区,,,无\n"));
    input.read();
    assertThat(input.sink.rows.stream().map(row -> input.value(row, "书记姓名")))
        .satisfiesExactly(
            first -> assertThat(first).matches("#[0-9a-f]{12}"),
            second -> assertThat(second).isEqualTo(input.value(input.sink.rows.get(0), "书记姓名")),
            third ->
                assertThat(third)
                    .matches("#[0-9a-f]{12}")
                    .isNotEqualTo(input.value(input.sink.rows.get(0), "书记姓名")),
            fourth -> assertThat(fourth).isEmpty());
  }

  @Test
  void every_kind_of_bad_row_is_rejected_with_place_and_remedy() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .organisations()
            .csv(
                "组织生活.csv",
                """
                党组织编码,会议类型,开展日期,应到人数,实到人数
                001001001,党员大会,2025-01-05,12,10
                001002001,党员大会,2025-01-05,12,10
                ,党员大会,2025-01-05,12,10
                1.1E+17,党员大会,2025-01-05,12,10
                001001001,座谈会,2025-01-05,12,10
                001001001,党员大会,2025-02-30,十二,10
                001001001,党员大会,2025-01-05
                001001001,党员大会,2025-01-05,12,10,多
                001001001,"党员大会,2025-01-05,12,10
                001001001,党员大\u0000会,2025-01-05,12,10

                合计,,,12,10
                填表人：李某,,,,
                注：应到人数不含流动党员
                """);
    IntakeReport report = input.read();
    assertThat(report.tables().get(1).balance()).isEqualTo(new RowBalance(14, 2, 8, 1, 1, 2));
    assertThat(input.reasons())
        .satisfiesExactly(
            r ->
                assertThat(r)
                    .startsWith("3/党组织编码: 编码“001002001”不在党组织表中（是否为 001001001？）")
                    .contains("请核对"),
            r -> assertThat(r).startsWith("4/党组织编码: 编码为空"),
            r -> assertThat(r).startsWith("5/党组织编码: 编码“1.1E+17”是科学计数法"),
            r -> assertThat(r).startsWith("6/会议类型: “会议类型”“座谈会”不在可用的词中").contains("主题党日"),
            r -> assertThat(r).startsWith("7/开展日期: “开展日期”“2025-02-30”不是日期").endsWith("该单元格按缺失处理"),
            r -> assertThat(r).startsWith("7/应到人数: “应到人数”“十二”不是人数"),
            r -> assertThat(r).startsWith("8/: 应有5列，只有3列"),
            r -> assertThat(r).startsWith("9/: 应有5列，却有6列"),
            r -> assertThat(r).startsWith("10/: 引号不成对"),
            r -> assertThat(r).startsWith("11/: 第2列有损坏的字符"));
    assertThat(input.sink.rejects.get(0).raw()).isEqualTo("001002001,党员大会,2025-01-05,12,10");
    assertThat(input.sink.rejects.get(9).raw()).contains("党员大□会");
  }

  @Test
  void one_digit_that_fits_two_codes_is_not_guessed() {
    IntakeFixture input = new IntakeFixture(folder).organisations().csv("教育.csv", "编码,应学党员数\n");
    assertThat(input.faults()).singleElement().asString().contains("教育.csv");
    assertThat(CodeSuggestion.near("1001001", register("001001001", "001001002")))
        .contains("001001001");
    assertThat(CodeSuggestion.near("001001009", register("001001001", "001001002"))).isEmpty();
  }

  @Test
  void personal_data_stays_out_of_rejects() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .organisations()
            .csv(
                "发展党员.csv",
                """
                党组织编码,姓名,公民身份号码,申请入党日期,谈话日期
                009,赵某某,110101199001011234,2024-01-01,13812345678
                001001001,赵某某,110101199001011234,2024-01-01
                001001001,"赵某某,110101199001011234,2024-01-01,2024-02-01
                """);
    input.read();
    assertThat(input.sink.rejects).hasSize(3);
    assertThat(input.sink.rejects.toString())
        .doesNotContain("赵某某")
        .doesNotContain("1990")
        .doesNotContain("138");
    assertThat(input.sink.rejects.get(0).raw()).isEqualTo("009,（略）,（略）,2024-01-01,（略）");
  }

  @Test
  void repeated_keys_name_the_first_place() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .csv("党组织.csv", IntakeFixture.ORGANISATIONS + "001001002,中共另一支部,001001,党支部,村,,\n")
            .csv("教育1.csv", "党组织编码,应学党员数,学时达标人数\n001001001,10,9\n001001001,10,8\n")
            .csv("教育2.csv", "党组织编码,应学党员数,学时达标人数\n001001001,10,7\n001001002,5,5\n")
            .csv(
                "统计.csv",
                "党组织编码,月份,党员大会,支委会\n001001001,2025.01,1,1\n001001001,2025-01,1,1\n001001001,2025-02,1,1\n");
    input.read();
    assertThat(input.reasons())
        .satisfiesExactly(
            r -> assertThat(r).startsWith("6/党组织编码: 编码“001001002”在 党组织.csv 第5行已有"),
            r -> assertThat(r).startsWith("3/党组织编码: 编码“001001001”在 教育1.csv 第2行已有"),
            r -> assertThat(r).startsWith("2/党组织编码: 编码“001001001”在 教育1.csv 第2行已有"),
            r -> assertThat(r).startsWith("3/党组织编码: 编码“001001001”的同一月份在 统计.csv 第2行已有"));
    assertThat(input.sink.of(Dataset.EDUCATION)).hasSize(2);
  }

  @Test
  void parents_that_do_not_fit_are_told_and_cut() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .csv(
                "党组织.csv",
                IntakeFixture.ORGANISATIONS
                    + "002,甲,003,党委,,,\n003,乙,004,党委,,,\n004,丙,002,党委,,,\n005,丁,777,党支部,村,,\n006,戊,005,党支部,村,,\n");
    IntakeReport report = input.read();
    assertThat(input.reasons())
        .satisfiesExactly(
            r -> assertThat(r).startsWith("6/上级党组织编码: 上级编码成环（002 → 003 → 004 → 002）"),
            r -> assertThat(r).contains("成环"),
            r -> assertThat(r).contains("成环"),
            r -> assertThat(r).startsWith("9/上级党组织编码: 上级编码“777”不在党组织表中"));
    assertThat(report.organisations()).hasSize(9);
    assertThat(report.organisations())
        .filteredOn(o -> o.code().equals("003"))
        .first()
        .satisfies(o -> assertThat(o.parentCode()).isNull());
    assertThat(report.organisations())
        .filteredOn(o -> o.code().equals("006"))
        .first()
        .satisfies(o -> assertThat(o.unitCode()).isNull());
  }

  @Test
  void without_declared_units_the_committees_below_the_root_report() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .csv(
                "党组织.csv",
                """
                党组织编码,党组织全称,上级党组织编码,组织类别
                1,区委,900,611
                11,甲党委,1,611
                111,甲一支部,11,631
                12,直属支部,1,631
                """);
    IntakeReport report = input.read();
    assertThat(report.organisations())
        .extracting(Organisation::unitCode)
        .containsExactly(null, "11", "11", null);
    assertThat(report.organisations().get(0).parentCode()).isNull();
    assertThat(input.sink.rejects).isEmpty();
    assertThat(report.notices()).anyMatch(n -> n.contains("1 个党委为述职单位"));
  }

  @Test
  void rows_may_name_their_organisation_in_full() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .organisations()
            .csv(
                "生活.csv",
                "党组织全称,会议类型,开展日期,应到人数\n中共某某街道东村支部委员会,党课,2025-01-05,12\n东村,党课,2025-01-05,12\n");
    IntakeReport report = input.read();
    assertThat(input.sink.of(Dataset.MEETING))
        .extracting(StagedRow::organisation)
        .containsExactly("001001001");
    assertThat(input.reasons()).singleElement().asString().startsWith("3/党组织全称: 党组织表中没有全称为“东村”的组织");
    assertThat(report.notices()).anyMatch(n -> n.contains("按党组织全称对应"));
  }

  @Test
  void other_tables_with_a_code_become_indicators() {
    IntakeFixture input =
        new IntakeFixture(folder)
            .organisations()
            .csv(
                "测评/2025年群众满意度测评.csv",
                "党组织编码,党组织名称,满意率,联系电话,满意率,\n001001001,东村,93.5%,13812345678,90%,x\n");
    IntakeReport report = input.read();
    SourceTable table = report.tables().get(1);
    assertThat(table.dataset()).isEqualTo(Dataset.INDICATOR);
    assertThat(table.title()).isEqualTo("群众满意度测评");
    assertThat(table.columns()).containsExactly("党组织编码", "党组织名称", "满意率", "满意率2");
    assertThat(input.sink.of(Dataset.INDICATOR).get(0).cells())
        .containsExactly("001001001", "东村", "93.5%", "90%");
  }

  @Test
  void a_table_that_nearly_is_a_known_one_is_refused_with_a_hint() {
    assertThat(
            new IntakeFixture(folder)
                .organisations()
                .csv("生活.csv", "党组织编码,会议的类型,开展日期,应到人数,实到人数\n001001001,党课,2025-01-05,1,1\n")
                .faults())
        .singleElement()
        .asString()
        .contains("生活.csv", "最像“组织生活”（认出 4 列）", "缺少必需的列“会议类型”（是否就是表中的“会议的类型”）", "columns.yml");
  }

  @Test
  void all_faults_of_the_input_come_together() throws IOException {
    Files.writeString(folder.resolve("说明.docx"), "x");
    Files.writeString(folder.resolve("空.csv"), "\n\n");
    Files.write(folder.resolve("坏.csv"), new byte[] {(byte) 0xff});
    Files.writeString(folder.resolve("通讯录.csv"), "姓名,电话\n张某,1\n");
    Files.writeString(folder.resolve("~$a.xlsx"), "");
    assertThat(new IntakeFixture(folder).faults())
        .satisfiesExactly(
            m -> assertThat(m).contains("说明.docx", "只能读"),
            m -> assertThat(m).contains("坏.csv", "第1行"),
            m -> assertThat(m).contains("空.csv", "没有任何内容"),
            m -> assertThat(m).contains("通讯录.csv", "认不出"),
            m -> assertThat(m).contains("没有认出“党组织”信息表", "上级党组织编码"));
  }

  @Test
  void two_exports_of_the_same_organisations_are_refused() {
    assertThat(
            new IntakeFixture(folder)
                .organisations()
                .csv("旧/党组织.csv", IntakeFixture.ORGANISATIONS + "填表人：李某\n")
                .faults())
        .singleElement()
        .asString()
        .contains("两个文件都像是党组织信息", "党组织.csv 和 旧/党组织.csv");
  }

  @Test
  void parts_of_one_dataset_may_stand_in_several_files_and_encodings() throws IOException {
    IntakeFixture input = new IntakeFixture(folder).organisations();
    Files.write(
        folder.resolve("东村.csv"),
        "党组织编码,会议类型,开展日期\n001001001,党课,2025-01-05\n".getBytes(Charset.forName("GBK")));
    input.csv("西社区.csv", "党组织编码\t会议类型\t开展日期\r\n001001002\t党课\t2025-01-05\r\n");
    IntakeReport report = input.read();
    assertThat(report.tables())
        .extracting(SourceTable::file)
        .containsExactly("东村.csv", "党组织.csv", "西社区.csv");
    assertThat(report.tables()).extracting(SourceTable::number).containsExactly(1, 2, 3);
    assertThat(report.tables())
        .extracting(SourceTable::encoding)
        .containsExactly("GB18030", "UTF-8", "UTF-8");
    assertThat(input.sink.of(Dataset.MEETING))
        .extracting(StagedRow::organisation)
        .containsExactly("001001001", "001001002");
  }

  @Test
  void sheets_of_a_workbook_are_tables_of_their_own() throws IOException {
    IntakeFixture input = new IntakeFixture(folder).organisations();
    new XlsxFile()
        .table("填表说明", new String[][] {{"请如实填写"}, {"一、二、三"}})
        .table(
            "东村",
            new String[][] {
              {"附件2"}, {"组织生活情况表"}, {"党组织编码", "会议类型", "开展日期"}, {"001001001", "党课", "2025-01-05"}
            })
        .table("Sheet3", new String[][] {})
        .table("Sheet4", new String[][] {{"2025年满意度调查表（年底）"}, {"支部编码", "满意率"}, {"001001001", "95"}})
        .write(folder.resolve("材料.xlsx"));
    IntakeReport report = input.read();
    assertThat(report.tables()).extracting(SourceTable::sheet).containsExactly("", "东村", "Sheet4");
    assertThat(report.tables().get(1).headingRow()).isEqualTo(3);
    assertThat(report.tables().get(2).title()).isEqualTo("满意度调查表");
    assertThat(report.notices())
        .anyMatch(n -> n.contains("填表说明") && n.contains("未读取"))
        .anyMatch(n -> n.contains("Sheet3") && n.contains("空表"));
    assertThat(input.sink.rows).hasSize(6);
  }

  private static OrganisationRegister register(String... codes) {
    OrganisationRegister register = new OrganisationRegister();
    for (String code : codes) {
      register.add(
          new OrganisationRow(
              register.rows().size(),
              code,
              code,
              Level.BRANCH,
              "",
              null,
              null,
              false,
              new Place(1, 1)));
    }
    return register;
  }
}
