package io.pingyi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerJoinTest {

  @TempDir Path folder;

  @Test
  void parts_are_merged_by_organisation_and_keep_their_lines_in_order() throws IOException {
    Path branches = part("a", "B1,2\r\nB1,1\r\nB3,1\r\nU1,9\r\n");
    Path units = part("b", "B2,1\r\nU1,1\r\nU2,1\r\n");
    assertThat(lines(join(branches, units)))
        .containsExactly("B1,2", "B1,1", "B2,1", "B3,1", "U1,9", "U1,1", "U2,1");
  }

  @Test
  void quoted_codes_and_line_ends_inside_cells_stay_whole() throws IOException {
    Path one = part("a", "\"B,\"\"1\",\"x\r\ny\"\r\n\"村\",1\r\n");
    Path two = part("b", "\"C\",1\r\n");
    assertThat(lines(join(one, two)))
        .containsExactly("\"B,\"\"1\",\"x", "y\"", "\"C\",1", "\"村\",1");
  }

  @Test
  void records_longer_than_the_buffer_stay_whole() throws IOException {
    String wide = "B1," + "w".repeat(70_000);
    assertThat(lines(join(part("a", wide + "\r\n"), part("b", "")))).containsExactly(wide);
  }

  @Test
  void a_cut_part_is_refused() throws IOException {
    Path cut = part("a", "B1,1\r\nB2,\"1");
    assertThatIllegalStateException().isThrownBy(() -> join(cut)).withMessageContaining("cut");
  }

  @Test
  void an_unsorted_part_is_refused() throws IOException {
    Path unsorted = part("a", "B2,1\r\nB1,1\r\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> join(unsorted))
        .withMessageContaining("not sorted at B1");
  }

  private Path part(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String join(Path... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerJoin.join(List.of(parts), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> lines(String text) {
    assertThat(text).startsWith("\uFEFF单位编码,指标编码");
    List<String> lines = text.lines().toList();
    return lines.subList(1, lines.size());
  }
}
