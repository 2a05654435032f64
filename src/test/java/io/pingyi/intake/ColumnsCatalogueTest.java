package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsCatalogueTest {

  private static final Path SHIPPED = Path.of("rules", "columns.yml");

  @TempDir Path folder;

  @Test
  void the_shipped_file_describes_every_dataset() {
    ColumnsCatalogue catalogue = ColumnsCatalogue.read(SHIPPED);
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INDICATOR) {
        assertThat(catalogue.columns(dataset)).as(dataset.label()).isNotEmpty();
        assertThat(catalogue.column(dataset, "党组织编码").required()).isTrue();
      }
    }
    assertThat(catalogue.columns(Dataset.INDICATOR)).isEmpty();
  }

  @Test
  void words_and_their_synonyms_lead_to_the_canonical_word() {
    ColumnsCatalogue catalogue = ColumnsCatalogue.read(SHIPPED);
    assertThat(catalogue.canonical(Dataset.ORGANISATION, "组织类别", "631")).contains("党支部");
    assertThat(catalogue.canonical(Dataset.ORGANISATION, "组织类别", "６３１ 党支部 ")).contains("党支部");
    assertThat(catalogue.canonical(Dataset.ORGANISATION, "组织类别", "党工委")).contains("党委");
    assertThat(catalogue.canonical(Dataset.ORGANISATION, "组织类别", "协会")).isEmpty();
    assertThat(catalogue.canonical(Dataset.ORGANISATION, "组织类别", "—")).isEmpty();
    assertThat(catalogue.canonical(Dataset.DEVELOPMENT, "党委意见", "无")).contains("无");
    assertThat(catalogue.canonical(Dataset.MEETING, "主题", " 学习 ")).contains("学习");
  }

  @Test
  void a_required_column_with_a_meaning_for_blank_does_not_reject_rows() {
    ColumnsCatalogue catalogue = ColumnsCatalogue.read(SHIPPED);
    assertThat(catalogue.column(Dataset.ORGANISATION, "上级党组织编码").blankRejects()).isFalse();
    assertThat(catalogue.column(Dataset.DEVELOPMENT, "申请入党日期").blankRejects()).isFalse();
    assertThat(catalogue.column(Dataset.ORGANISATION, "党组织全称").blankRejects()).isTrue();
  }

  @Test
  void none_is_blank_for_dates_numbers_and_persons_only() {
    ColumnsCatalogue catalogue = ColumnsCatalogue.read(SHIPPED);
    assertThat(catalogue.column(Dataset.ORGANISATION, "支委人数").isBlank("无")).isTrue();
    assertThat(catalogue.column(Dataset.ORGANISATION, "书记姓名").isBlank("无")).isTrue();
    assertThat(catalogue.column(Dataset.ORGANISATION, "成立日期").isBlank("无")).isTrue();
    assertThat(catalogue.column(Dataset.ORGANISATION, "已指定负责人").isBlank("无")).isFalse();
    assertThat(catalogue.column(Dataset.DEVELOPMENT, "介绍人处分情况").isBlank("无")).isFalse();
  }

  @Test
  void reads_the_file_as_notepad_saves_it() throws IOException {
    String text = Files.readString(SHIPPED);
    Path bom = Files.writeString(folder.resolve("bom.yml"), "\ufeff" + text);
    Path gbk = folder.resolve("gbk.yml");
    Files.write(gbk, text.getBytes(Charset.forName("GB18030")));
    for (Path file : List.of(bom, gbk)) {
      assertThat(ColumnsCatalogue.read(file).columns(Dataset.MEETING))
          .isEqualTo(ColumnsCatalogue.read(SHIPPED).columns(Dataset.MEETING));
    }
  }

  @Test
  void every_fault_is_told_with_its_line() throws IOException {
    assertThat(
            faults(
                """
                党组织:
                  党组织编码: {类型: 编码, 必需: 对}
                  党组织全称: {类型: 字符, 必需: 是}
                  名称: {类型: 文本, 同义: [党组织全称], 颜色: 红}
                  成立日期: {类型: 日期, 空白: 零}
                  人数: {同义: 人数}
                会议:
                  党组织编码: {类型: 编码}
                """))
        .satisfiesExactly(
            m -> assertThat(m).contains("第2行", "“必需”只能写“是”或“否”", "对"),
            m -> assertThat(m).contains("第3行", "字符", "编码、文本"),
            m -> assertThat(m).contains("第4行", "颜色"),
            m -> assertThat(m).contains("第4行", "党组织全称", "只留一处"),
            m -> assertThat(m).contains("第5行", "零"),
            m -> assertThat(m).contains("第6行", "没有写“类型”"),
            m -> assertThat(m).contains("第6行", "方括号"),
            m -> assertThat(m).contains("第7行", "会议"));
  }

  @Test
  void broken_yaml_is_told_with_its_line() throws IOException {
    assertThat(faults("党组织:\n  党组织编码: {类型: 编码\n发展党员:\n"))
        .singleElement()
        .asString()
        .contains("第3行", "YAML");
    assertThat(faults("")).singleElement().asString().contains("空文件");
    assertThat(faults("党组织: [a]\n")).first().asString().contains("第1行");
  }

  @Test
  void missing_and_undecodable_files_are_named() throws IOException {
    Path missing = folder.resolve("none.yml");
    assertThat(catchThrowableOfType(InputException.class, () -> ColumnsCatalogue.read(missing)))
        .hasMessageContaining("none.yml");
    Path broken = folder.resolve("broken.yml");
    Files.write(broken, new byte[] {(byte) 0xff, (byte) 0xff, 0x20});
    assertThat(catchThrowableOfType(InputException.class, () -> ColumnsCatalogue.read(broken)))
        .hasMessageContaining("另存为 UTF-8");
  }

  private List<String> faults(String yaml) throws IOException {
    Path file = folder.resolve("columns.yml");
    Files.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    return catchThrowableOfType(InputException.class, () -> ColumnsCatalogue.read(file)).messages();
  }
}
