package io.pingyi.intake.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a CSV file so that damage stays where it is: a stray quote costs the row in which it stands
 * and no other.
 */
final class CsvTable {

  /** The longest text that a spreadsheet holds in one cell. */
  static final int MAX_CELL = 32_767;

  private static final int MAX_LINES_OF_A_RECORD = 40;
  private static final int LINES_TO_SNIFF = 20;
  private static final int MOST_RECORDS_OF_A_BLOCK = 512;
  private static final char[] DELIMITERS = {',', '\t', ';', '|'};

  private final LineReader lines;
  private final TableVisitor visitor;
  private final CsvFrame frame;
  private final CsvBlock block;
  private final char delimiter;
  private int blockSize = 1;

  private CsvTable(LineReader lines, TableVisitor visitor) throws IOException {
    this.lines = lines;
    this.visitor = visitor;
    this.delimiter = sniff(lines);
    this.frame = new CsvFrame(delimiter);
    this.block = new CsvBlock(delimiter);
  }

  static void read(Path file, TableVisitor visitor) throws IOException {
    CsvEncoding encoding = CsvEncoding.of(file, visitor.encoding());
    String name = encoding.charset().name().toUpperCase(Locale.ROOT);
    if (!visitor.begin(new TableInfo("", false, name, true, List.of(), false))) {
      return;
    }
    try (LineReader lines = new LineReader(file, encoding)) {
      new CsvTable(lines, visitor).rows();
    } catch (CharacterCodingException e) {
      throw new TableException("", "读取过程中文件被改动；请等文件保存完毕后重新运行");
    }
  }

  private void rows() throws IOException {
    boolean wanted = true;
    while (wanted && lines.advance()) {
      List<String> cells = lines.plainCells(delimiter);
      wanted = cells == null ? text(lines.row(), lines.text()) : plain(lines.row(), cells);
    }
    if (wanted) {
      flush();
    }
  }

  private boolean text(int row, String line) throws IOException {
    boolean plain = line.indexOf('"') < 0 && line.length() <= LineReader.MAX_LINE;
    return plain ? plain(row, PlainRecord.split(line, delimiter)) : framed(row, line);
  }

  /** Goes past Commons CSV, but never past a record that waits for it. */
  private boolean plain(int row, List<String> cells) throws IOException {
    CsvBlock.Fields fields = new CsvBlock.Fields(row, cells);
    if (block.size() == 0) {
      return visitor.row(checked(fields));
    }
    block.add(fields);
    return block.size() < blockSize || flush();
  }

  /** Finds where the record ends before Commons CSV sees it, so that damage stays in its row. */
  private boolean framed(int row, String first) throws IOException {
    if (first.length() > LineReader.MAX_LINE) {
      return damaged(RawRow.damaged(row, first.substring(0, MAX_CELL), "一行超过一百万字，不像一行数据"));
    }
    String text = first;
    List<String> more = new ArrayList<>();
    CsvFrame.End end = frame.end(text);
    if (end == CsvFrame.End.OPEN && !flush()) {
      return false;
    }
    while (end == CsvFrame.End.OPEN && more.size() < MAX_LINES_OF_A_RECORD) {
      String next = lines.next();
      if (next == null) {
        break;
      }
      more.add(next);
      text = text + '\n' + next;
      if (text.length() > LineReader.MAX_LINE || looksLikeRow(next)) {
        break;
      }
      end = next.indexOf('"') < 0 ? CsvFrame.End.OPEN : frame.end(text);
    }
    if (end == CsvFrame.End.COMPLETE && (more.isEmpty() || widthFits())) {
      return sound(row, text);
    }
    lines.back(more);
    return damaged(RawRow.damaged(row, first, "引号不成对或位置不对，无法分列"));
  }

  private boolean sound(int row, String text) throws IOException {
    block.add(row, text);
    return block.size() < blockSize || flush();
  }

  private boolean damaged(RawRow row) throws IOException {
    return flush() && visitor.row(row);
  }

  /** Small blocks first: whoever only looks at the head of a file must not wait for more. */
  private boolean flush() throws IOException {
    blockSize = Math.min(2 * blockSize, MOST_RECORDS_OF_A_BLOCK);
    for (CsvBlock.Fields fields : block.split()) {
      if (!visitor.row(checked(fields))) {
        return false;
      }
    }
    return true;
  }

  private RawRow checked(CsvBlock.Fields fields) {
    for (String cell : fields.cells()) {
      if (cell.length() > MAX_CELL) {
        return RawRow.damaged(
            fields.row(), fields.text(delimiter), "有单元格超过 " + MAX_CELL + " 字，不像表格内容");
      }
    }
    return new RawRow(fields.row(), fields.cells());
  }

  private boolean widthFits() {
    return visitor.width() == 0 || frame.width() == visitor.width();
  }

  /** Whether a line inside quotes is rather a row of its own, behind a row with a stray quote. */
  private boolean looksLikeRow(String line) {
    int quote = line.indexOf('"');
    int inside = quote < 0 ? line.length() : quote;
    boolean delimitersInside = line.lastIndexOf(delimiter, inside - 1) >= 0;
    return delimitersInside && visitor.width() > 0 && count(line, delimiter) + 1 >= visitor.width();
  }

  private static char sniff(LineReader lines) throws IOException {
    List<String> head = new ArrayList<>();
    for (int i = 0; i < LINES_TO_SNIFF; i++) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      head.add(line);
    }
    lines.back(head);
    char best = DELIMITERS[0];
    long most = 0;
    for (char candidate : DELIMITERS) {
      long with = head.stream().filter(line -> line.indexOf(candidate) >= 0).count();
      if (with > most) {
        best = candidate;
        most = with;
      }
    }
    return best;
  }

  private static int count(String line, char c) {
    int count = 0;
    for (int i = line.indexOf(c); i >= 0; i = line.indexOf(c, i + 1)) {
      count++;
    }
    return count;
  }
}
