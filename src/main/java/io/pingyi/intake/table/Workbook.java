package io.pingyi.intake.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an {@code .xlsx} file around its sheets. */
final class Workbook implements Closeable {

  /**
   * A sheet in the order of the tabs.
   *
   * @param place among all sheets, the first is 0
   */
  record Sheet(String name, boolean hidden, String part, int place) {}

  private static final long MAX_PART = 64L << 20;
  private static final long MAX_SHEET = 8L << 30;
  private static final int MAX_PARTS = 20_000;

  private final ZipFile zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<CellFormat> formats = new ArrayList<>();
  private final Set<String> generated = new HashSet<>();
  private boolean since1904;
  private String stringsPart = "";

  private Workbook(ZipFile zip) {
    this.zip = zip;
  }

  static Workbook open(Path file) throws IOException, XMLStreamException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new TableException("", "工作簿不完整或已损坏（打不开压缩目录）；请重新导出或重新拷贝");
    }
    Workbook workbook = new Workbook(zip);
    try {
      workbook.readParts();
      return workbook;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** Format of a cell by its style. */
  CellFormat format(int style) {
    return style < 0 || style >= formats.size() ? CellFormat.GENERAL : formats.get(style);
  }

  /** Whether it defines {@link TableInfo#GENERATED}. */
  boolean isGenerated(Sheet sheet) {
    return generated.contains(Integer.toString(sheet.place()));
  }

  boolean since1904() {
    return since1904;
  }

  SharedStrings strings() throws IOException, XMLStreamException {
    if (stringsPart.isEmpty()) {
      return SharedStrings.none();
    }
    try (InputStream in = part(stringsPart, MAX_SHEET, "字符串表")) {
      return SharedStrings.read(in);
    }
  }

  /** The bytes of a sheet. */
  InputStream open(Sheet sheet) throws IOException {
    return part(sheet.part(), MAX_SHEET, "工作表“" + sheet.name() + "”");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void readParts() throws IOException, XMLStreamException {
    if (zip.size() > MAX_PARTS) {
      throw new TableException("", "压缩包内文件过多，不像正常的工作簿，已拒绝读取");
    }
    if (zip.getEntry("xl/workbook.bin") != null) {
      throw new TableException("", "是二进制工作簿（.xlsb）；请另存为 .xlsx");
    }
    String main = target(relations("_rels/.rels", ""), "/officeDocument");
    if (main.isEmpty() || zip.getEntry(main) == null) {
      throw new TableException("", "是压缩包，但不是工作簿，或缺少工作簿目录；请解压后放入其中的表");
    }
    int slash = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, slash);
    Map<String, Relation> relations =
        relations(folder + "_rels/" + main.substring(slash) + ".rels", folder);
    stringsPart = target(relations, "/sharedStrings");
    readWorkbook(main, relations);
    String styles = target(relations, "/styles");
    if (!styles.isEmpty() && zip.getEntry(styles) != null) {
      readStyles(styles);
    }
  }

  private void readWorkbook(String main, Map<String, Relation> relations)
      throws IOException, XMLStreamException {
    try (InputStream in = part(main, MAX_PART, "工作簿目录")) {
      XMLStreamReader xml = XmlParts.open(in);
      int place = 0;
      while (xml.hasNext()) {
        if (XmlParts.next(xml) != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "workbookPr" -> {
            String flag = XmlParts.attribute(xml, "date1904");
            since1904 = flag.equals("1") || flag.equals("true");
          }
          case "sheet" -> addSheet(xml, relations, place++);
          case "definedName" -> {
            if (XmlParts.attribute(xml, "name").equals(TableInfo.GENERATED)) {
              generated.add(XmlParts.attribute(xml, "localSheetId"));
            }
          }
          default -> {}
        }
      }
    }
  }

  private void addSheet(XMLStreamReader xml, Map<String, Relation> relations, int place) {
    String name = XlsxText.unescape(XmlParts.attribute(xml, "name"));
    String state = XmlParts.attribute(xml, "state");
    String id = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean qualified = xml.getAttributeNamespace(i) != null;
      if (qualified && xml.getAttributeLocalName(i).equals("id")) {
        id = xml.getAttributeValue(i);
      }
    }
    Relation relation = relations.get(id);
    if (relation == null) {
      throw missing(name);
    }
    if (relation.type().endsWith("/worksheet")) {
      if (zip.getEntry(relation.target()) == null) {
        throw missing(name);
      }
      boolean hidden = !state.isEmpty() && !state.equals("visible");
      sheets.add(new Sheet(name, hidden, relation.target(), place));
    }
  }

  private void readStyles(String styles) throws IOException, XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    boolean cells = false;
    try (InputStream in = part(styles, MAX_PART, "格式表")) {
      XMLStreamReader xml = XmlParts.open(in);
      while (xml.hasNext()) {
        int event = XmlParts.next(xml);
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
          cells = false;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "numFmt" ->
              codes.put(
                  integer(XmlParts.attribute(xml, "numFmtId")),
                  XmlParts.attribute(xml, "formatCode"));
          case "cellXfs" -> cells = true;
          case "xf" -> {
            if (cells) {
              int id = integer(XmlParts.attribute(xml, "numFmtId"));
              formats.add(CellFormat.of(id, codes.getOrDefault(id, "")));
            }
          }
          default -> {}
        }
      }
    }
  }

  private static int integer(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String target(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith(type))
        .map(Relation::target)
        .findFirst()
        .orElse("");
  }

  private Map<String, Relation> relations(String part, String folder)
      throws IOException, XMLStreamException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (zip.getEntry(part) == null) {
      return relations;
    }
    try (InputStream in = part(part, MAX_PART, "部件关系")) {
      XMLStreamReader xml = XmlParts.open(in);
      while (xml.hasNext()) {
        if (XmlParts.next(xml) == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String target = XmlParts.attribute(xml, "Target");
          String path = target.startsWith("/") ? target.substring(1) : folder + target;
          relations.put(
              XmlParts.attribute(xml, "Id"),
              new Relation(XmlParts.attribute(xml, "Type"), normalise(path)));
        }
      }
    }
    return relations;
  }

  private static String normalise(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  private InputStream part(String name, long limit, String what) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (entry == null || in == null) {
      throw new TableException("", "缺少" + what + "（" + name + "），文件已损坏；请重新导出或重新拷贝");
    }
    return new BufferedInputStream(new BoundedStream(in, entry, limit), 1 << 16);
  }

  private static TableException missing(String sheet) {
    return new TableException("工作表“" + sheet + "”", "缺少工作表内容，文件已损坏；请重新导出或重新拷贝");
  }

  private record Relation(String type, String target) {}
}
