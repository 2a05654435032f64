package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {

  @TempDir Path folder;

  @Test
  void files_come_in_code_point_order_of_their_composed_names() throws IOException {
    write("b.csv", "1");
    write("街道/东街.csv", "2");
    write("a.XLSX", "3");
    write("e\u0301.csv", "4");
    write("𠀀.csv", "5");
    write("豈.csv", "6");
    assertThat(InputFolder.hash(folder).files())
        .extracting(InputFile::name)
        .containsExactly("a.XLSX", "b.csv", "é.csv", "街道/东街.csv", "豈.csv", "𠀀.csv");
  }

  @Test
  void the_hash_sees_names_and_bytes_only() throws IOException {
    write("a.csv", "1");
    write("b.csv", "2");
    String before = InputFolder.hash(folder).sha256();
    write("~$a.xlsx", "lock");
    write(".hidden/x.csv", "hidden");
    write("Thumbs.db", "icons");
    assertThat(InputFolder.hash(folder).sha256()).isEqualTo(before).hasSize(64);
    write("b.csv", "3");
    assertThat(InputFolder.hash(folder).sha256()).isNotEqualTo(before);
    write("b.csv", "2");
    Files.move(folder.resolve("b.csv"), folder.resolve("c.csv"));
    assertThat(InputFolder.hash(folder).sha256()).isNotEqualTo(before);
  }

  @Test
  void sorts_out_what_is_no_table() throws IOException {
    write("a.csv", "1");
    write("~$a.xlsx", "lock");
    write("说明.docx", "text");
    write("无后缀", "text");
    InputFolder list = InputFolder.list(folder);
    assertThat(list.files()).extracting(InputFile::name).containsExactly("a.csv");
    assertThat(list.passedOver()).containsExactly("~$a.xlsx");
    assertThat(list.unknown()).containsExactly("无后缀", "说明.docx");
  }

  @Test
  void a_missing_folder_is_named_with_the_remedy() {
    assertThatThrownBy(() -> InputFolder.hash(folder.resolve("2031")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2031")
        .hasMessageContaining("--input");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
