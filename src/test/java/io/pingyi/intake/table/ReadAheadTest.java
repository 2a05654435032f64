package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {

  private static final int ROWS = 20_000;

  @TempDir Path folder;

  /** Notes what it is shown, and where. */
  private static class Notes implements TableVisitor {
    final List<Integer> rows = new ArrayList<>();
    final Thread thread = Thread.currentThread();

    @Override
    public boolean begin(TableInfo table) {
      assertThat(Thread.currentThread()).isSameAs(thread);
      return true;
    }

    @Override
    public boolean row(RawRow row) {
      assertThat(Thread.currentThread()).isSameAs(thread);
      rows.add(row.row());
      return true;
    }
  }

  @Test
  void shows_every_row_in_order_to_the_thread_of_the_caller() throws IOException {
    Notes notes = new Notes();
    ReadAhead.read(file(), notes);
    assertThat(notes.rows).hasSize(ROWS).isSorted();
  }

  @Test
  void stops_when_no_more_rows_are_wanted() throws IOException {
    List<Integer> seen = new ArrayList<>();
    ReadAhead.read(
        file(),
        new Notes() {
          @Override
          public boolean row(RawRow row) {
            seen.add(row.row());
            return row.row() < 700;
          }
        });
    assertThat(seen).hasSize(700);
  }

  @Test
  void the_failure_of_who_looks_ends_the_reading() throws IOException {
    assertThatThrownBy(
            () ->
                ReadAhead.read(
                    file(),
                    new Notes() {
                      @Override
                      public boolean row(RawRow row) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("pingyi-read");
  }

  @Test
  void a_damaged_file_fails_as_without_reading_ahead() throws IOException {
    Path file = Files.write(folder.resolve("b.csv"), new byte[] {'a', (byte) 0xFF, '\n'});
    assertThatThrownBy(() -> ReadAhead.read(file, new Notes())).isInstanceOf(TableException.class);
  }

  private Path file() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      text.append(i).append(",x\n");
    }
    return Files.writeString(folder.resolve("a.csv"), text);
  }
}
