package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

  @TempDir Path work;

  private SampleRun run;
  private Path folder;

  @BeforeEach
  void write_input() throws Exception {
    run = SampleRun.in(work.resolve("input"));
    folder = work.resolve("output");
  }

  @Test
  void the_manifest_appears_last() throws Exception {
    List<Path> written = run.publish(folder, work);
    assertThat(written.stream().map(path -> path.getFileName().toString()))
        .startsWith("scorecard.csv", "ledger.csv", "problems.csv", "rejects.csv")
        .endsWith("manifest.json");
    assertThat(names()).containsExactlyInAnyOrderElementsOf(fileNames(written));
  }

  @Test
  void publishing_again_gives_the_same_bytes_and_sweeps_leftovers() throws Exception {
    run.publish(folder, work);
    Map<String, byte[]> first = bytes();
    Files.writeString(folder.resolve(".part-1-ledger.csv"), "half");
    run.publish(folder, work);
    assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void a_damaged_file_is_written_again() throws Exception {
    run.publish(folder, work);
    Map<String, byte[]> first = bytes();
    Files.writeString(folder.resolve("ledger.csv"), "damaged");
    run.publish(folder, work);
    assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void a_lost_lock_leaves_no_manifest_and_no_leftovers() throws Exception {
    Publication publication =
        new Publication(
            run,
            List.of(),
            List.of(),
            folder,
            () -> {
              throw new IllegalStateException("lock lost");
            });
    assertThatIllegalStateException().isThrownBy(publication::publish).withMessage("lock lost");
    assertThat(names()).isEmpty();
  }

  @Test
  void tables_are_what_their_readers_expect() throws Exception {
    run.publish(folder, work);
    assertThat(Files.readString(folder.resolve("scorecard.csv")))
        .startsWith("\uFEFF年度,层级,类别,单位编码,")
        .contains("2025,支部,村,B001,示例村一党支部,U01,90,85,2,96.44,96.44,96.44,2,3,好,,0,88.50,2\r\n")
        .contains("B005,=HYPERLINK(1),U01,0,0,0,,,,,1,,");
    assertThat(Files.readString(folder.resolve("ledger.csv")))
        .contains(",正式党员数,53\r\n")
        .contains(
            "B003,S2,S2-1,不满足,扣分,-3,支部/组织建设/S2.drl:6,支部工作条例（试行）第四条,"
                + "正式党员，人数“不符”；在名册/党组织.csv中未找到 党组织编码=B003的 第2季度党员大会,"
                + "名册/党组织.csv,,,党组织编码,\r\n");
    assertThat(Files.readString(folder.resolve("problems.csv")))
        .contains("B001-S1-1,B001,示例村一党支部,U01,S1,组织设置,")
        .contains(",1,5,名册/党组织.csv第4行“正式党员数”列,否,否\r\n");
    assertThat(Files.readString(folder.resolve("rejects.csv")))
        .contains("名册/党组织.csv,,8,党组织,\"单元格未采用：“正式党员数”列，“2\n人”不是整数\",\"B003")
        .contains("整行拒收：“党组织编码”列，必需的编码为空");
  }

  @Test
  void papers_are_sealed_with_the_tables_and_lie_where_they_want() throws Exception {
    List<Path> written = run.publish(folder, work, paper("单位/甲.txt", "乙.txt"));
    assertThat(written.get(written.size() - 1)).hasFileName("manifest.json");
    assertThat(Files.readString(folder.resolve("单位/甲.txt"))).isEqualTo("单位/甲.txt");
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"file\": \"单位/甲.txt\"", "\"file\": \"乙.txt\"");
    assertThat(names()).noneMatch(name -> name.startsWith(StagedFile.PREFIX));
  }

  @Test
  void what_an_interrupted_attempt_left_in_a_subfolder_goes() throws Exception {
    Files.createDirectories(folder.resolve("单位/深"));
    Files.writeString(folder.resolve("单位/旧.txt"), "old");
    Files.writeString(folder.resolve("单位/深/旧.txt"), "old");
    run.publish(folder, work, paper("单位/甲.txt"));
    try (Stream<Path> files = Files.walk(folder.resolve("单位"))) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("单位/甲.txt"));
    }
  }

  @Test
  void a_paper_that_fails_leaves_nothing_behind() {
    Paper half =
        (results, papers) -> {
          papers.file("单位/甲.txt", out -> out.write(1));
          Files.writeString(papers.work().resolve("scratch"), "x");
          throw new java.io.IOException("disk full");
        };
    assertThatThrownBy(() -> run.publish(folder, work, half)).hasMessage("disk full");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../甲.txt", "/甲.txt", "a/../../甲.txt", "a//b", ".甲", "scorecard.csv"})
  void a_paper_stays_within_the_folder_and_overwrites_nothing(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run.publish(folder, work, paper(name)))
        .withMessageContaining(name);
  }

  private static Paper paper(String... names) {
    return (results, papers) -> {
      for (String name : names) {
        papers.file(name, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
      }
    };
  }

  private List<String> fileNames(List<Path> files) {
    return files.stream().map(path -> path.getFileName().toString()).toList();
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return fileNames(files.toList());
    }
  }

  private Map<String, byte[]> bytes() throws Exception {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String name : names()) {
      bytes.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return bytes;
  }
}
