package io.pingyi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final String HEADINGS =
      "\uFEFF单位编码,指标编码,判定编码,判定结论,行类型,分值,规则,依据条文,说明,来源文件,工作表,行号,列名,原值\r\n";

  private final List<String> buckets = new ArrayList<>();

  private List<String> read(String... lines) throws IOException {
    Evidence evidence =
        new Evidence(Evidence.LINES, (number, packed) -> buckets.add(unpack(packed)));
    try (LedgerRecords records = records(HEADINGS + String.join("\r\n", lines) + "\r\n")) {
      while (records.next()) {
        evidence.add(records);
      }
    }
    return evidence.finish();
  }

  private static LedgerRecords records(String text) throws IOException {
    return new LedgerRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String unpack(String packed) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void further_citations_join_the_line_they_belong_to() throws IOException {
    read(
        "B1,S1,,不满足,满分,5,,条,名称,,,,,",
        "B1,S1,S1-1,不满足,扣分,-2,a.drl:6,条,缺2次,甲.csv,表,4,次数,1",
        "B1,S1,S1-1,不满足,扣分,0,a.drl:6,条,同上,甲.csv,表,5,次数,\"a\nb\"",
        "B1,S1,S1-1,不满足,扣分,0,a.drl:6,条,同上；在甲.csv中未找到 编码=B1的 行,甲.csv,表,,编码,");
    assertThat(buckets)
        .containsExactly(
            "[[\"\",\"满分\",\"S1\",\"不满足\",\"5\",\"条\",\"名称\",\"扣分\",\"S1-1\",\"-2\",\"a.drl:6\","
                + "\"缺2次\",\"甲.csv\",\"表\",\"4\",\"次数\",\"1\",\"a\\u000ab\","
                + "\"编码\",\"在甲.csv中未找到 编码=B1的 行\"],"
                + "[[\"B1\",[1,2,0,3,4,0,5,6,0],"
                + "[7,2,8,3,9,10,5,11,3,12,13,14,15,16,12,13,4,15,17,12,13,0,18,19]]]]");
  }

  @Test
  void a_finding_of_very_many_cells_shows_some_and_counts_all() throws IOException {
    String[] lines = new String[Evidence.CITATIONS + 10];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "B1,S1,S1-1,不满足,扣分,0,r,条," + (i == 0 ? "缺" : "同上") + ",甲.csv,,7,次数,1";
    }
    read(lines);
    String line = buckets.get(0).replaceAll("(?s).*\\[\\[\"B1\",\\[(.*)]]]]", "$1");
    String[] numbers = line.split(",");
    assertThat(numbers[8]).isEqualTo(Integer.toString(lines.length));
    assertThat(numbers).hasSize(9 + Evidence.CITATIONS * 5);
  }

  @Test
  void a_bucket_holds_whole_organisations_and_is_found_by_its_first_code() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      for (int j = 0; j < 9; j++) {
        lines.add("B%04d,S%d,,满足,满分,5,,条,名称,,,,,".formatted(i, j));
      }
    }
    assertThat(read(lines.toArray(String[]::new)))
        .containsExactly("B0000", "B0223", "B0446", "B0669");
    assertThat(buckets).hasSize(4);
    assertThat(buckets.get(1))
        .contains("[[\"B0223\",[")
        .contains("],[\"B0445\",[")
        .endsWith("]]]]");
  }

  @Test
  void an_empty_ledger_has_no_bucket() throws IOException {
    Evidence evidence = new Evidence(Evidence.LINES, (number, packed) -> buckets.add(packed));
    try (LedgerRecords records = records(HEADINGS)) {
      assertThat(records.next()).isFalse();
    }
    assertThat(evidence.finish()).isEmpty();
    assertThat(buckets).isEmpty();
  }

  @Test
  void a_ledger_that_is_cut_or_has_other_columns_is_refused() {
    assertThatIllegalStateException().isThrownBy(() -> read("B1,S1,,满足"));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> {
              try (LedgerRecords records = records(HEADINGS + "B1,S1,\"unfinished")) {
                records.next();
              }
            });
  }
}
