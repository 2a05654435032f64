package io.pingyi.intake.table;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The strings of a workbook, kept as UTF-8 in large blocks: a tenth of what objects would take. */
final class SharedStrings {

  private static final int BLOCK = 1 << 20;
  private static final long MAX_BYTES = 192L << 20;
  private static final int MAX_COUNT = 8_000_000;

  private final List<byte[]> blocks = new ArrayList<>();
  private long[] places = new long[1024];
  private int count;
  private long total;
  private int used = BLOCK;

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(InputStream in) throws XMLStreamException {
    SharedStrings strings = new SharedStrings();
    XMLStreamReader xml = XmlParts.open(in);
    while (xml.hasNext()) {
      if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("si")) {
        strings.add(XlsxText.read(xml, "si"));
      }
    }
    return strings;
  }

  /** The string of that number; null when the workbook has none. */
  @Nullable String get(int index) {
    if (index < 0 || index >= count) {
      return null;
    }
    long place = places[index];
    int block = (int) (place >>> 40);
    int offset = (int) (place >>> 20) & (BLOCK - 1);
    int length = (int) place & (BLOCK - 1);
    return new String(blocks.get(block), offset, length, StandardCharsets.UTF_8);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    total += bytes.length;
    if (total > MAX_BYTES || count == MAX_COUNT || bytes.length >= BLOCK) {
      throw new TableException("", "文字过多，超出工作簿读取上限；请分成几个工作簿或另存为 CSV");
    }
    if (used + bytes.length > BLOCK) {
      blocks.add(new byte[BLOCK]);
      used = 0;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    int block = blocks.size() - 1;
    System.arraycopy(bytes, 0, blocks.get(block), used, bytes.length);
    places[count] = ((long) block << 40) | ((long) used << 20) | bytes.length;
    used += bytes.length;
    count++;
  }
}
