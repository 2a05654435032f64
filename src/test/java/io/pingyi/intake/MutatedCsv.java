package io.pingyi.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A table of meetings, damaged line by line. Every cell but the first carries its key, so that a
 * row that was mixed with another, cut or shifted cannot look like the clean one.
 */
final class MutatedCsv {

  static final int ROWS = 40;

  private static final String HEADING = "党组织编码,会议类型,开展日期,应到人数,实到人数,主题";

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private boolean badBytes;

  MutatedCsv(long seed) {
    random = new Random(seed);
  }

  static String code(int row) {
    return "7%05d".formatted(row);
  }

  /** The clean cells of a row: code, kind, date, due, present, topic. */
  static List<String> clean(int row) {
    return List.of(
        code(row),
        "党课",
        "2025-01-%02d".formatted(row % 28 + 1),
        "1" + row,
        "1" + row,
        "主题<" + code(row) + ">");
  }

  /** Whether bytes were put in that no encoding knows. */
  boolean badBytes() {
    return badBytes;
  }

  byte[] bytes() {
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>(clean(row));
      if (random.nextInt(4) == 0) {
        cells.set(5, "\"" + cells.get(5) + "\"");
      }
      lines.add(String.join(",", cells));
    }
    // From the end, so that no line is changed twice: two changes can undo each other's traces.
    for (int at = lines.size() - 1; at >= 0; at--) {
      if (random.nextInt(10) == 0) {
        mutate(at);
      }
    }
    Charset charset = random.nextInt(3) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((HEADING + "\n").getBytes(charset));
    String[] ends =
        random.nextInt(3) == 0 ? new String[] {"\n", "\r\n", "\r"} : new String[] {"\n"};
    for (String line : lines) {
      out.writeBytes((line + ends[random.nextInt(ends.length)]).getBytes(charset));
    }
    byte[] bytes = out.toByteArray();
    if (random.nextInt(20) == 0) {
      badBytes = true;
      bytes[200 + random.nextInt(bytes.length - 200)] = (byte) (0x80 + random.nextInt(0x80));
    }
    return bytes;
  }

  private void mutate(int at) {
    String line = lines.get(at);
    int place = line.isEmpty() ? 0 : random.nextInt(line.length());
    switch (random.nextInt(12)) {
      case 0 -> lines.set(at, line.substring(0, Math.max(line.lastIndexOf(','), 0)));
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, line.replace(',', ';'));
      case 3 -> insert(at, place, '"');
      case 4 -> lines.set(at, line.replaceFirst("\"", ""));
      case 5 -> lines.set(at, line.replaceFirst(",", ""));
      case 6 -> insert(at, place, ',');
      case 7 -> insert(at, place, '\0');
      case 8 -> lines.set(at, line + "x".repeat(40_000));
      case 9 -> lines.set(at, line.replaceFirst(",", ",\""));
      case 10 -> joinNext(at);
      default -> lines.set(at, "");
    }
  }

  /** Inside quotes a delimiter or a doubled quote is text, and no reader can know better. */
  private void insert(int at, int place, char c) {
    String line = lines.get(at);
    if (c == '\0' || line.indexOf('"') < 0) {
      lines.set(at, line.substring(0, place) + c + line.substring(place));
    }
  }

  /** Loses the line end; without delimiters the next line would only be more text. */
  private void joinNext(int at) {
    if (at + 1 < lines.size() && lines.get(at + 1).chars().filter(c -> c == ',').count() == 5) {
      lines.set(at, lines.get(at) + lines.remove(at + 1));
    }
  }
}
