package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.table.TableException;
import io.pingyi.intake.table.TableFiles;
import io.pingyi.intake.table.TableInfo;
import io.pingyi.intake.table.TableVisitor;
import java.util.ArrayList;
import java.util.List;

/** Looks at the first rows of every table of the folder and tells what each is. */
final class Survey {

  private final Recogniser recogniser;
  private final List<RowSource> tables = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Survey(ColumnsCatalogue catalogue) {
    recogniser = new Recogniser(catalogue);
  }

  /** Tables in the order of their number. */
  List<RowSource> tables() {
    return tables;
  }

  List<String> notices() {
    return notices;
  }

  /** What makes the input unusable. */
  List<String> faults() {
    return faults;
  }

  void look(InputFile file) {
    Heads heads = new Heads();
    try {
      TableFiles.read(file.path(), heads);
    } catch (TableException e) {
      faults.add(e.message(file.name()));
      return;
    }
    List<Recognition> found = new ArrayList<>();
    for (int i = 0; i < heads.infos.size(); i++) {
      TableInfo info = heads.infos.get(i);
      String fallback = TableTitle.fallback(file.name(), info.sheet());
      found.add(
          info.generated()
              ? new Recognition.Generated()
              : recogniser.recognise(heads.rows.get(i), info.merges(), fallback));
    }
    boolean usable =
        found.stream()
            .anyMatch(
                each -> each instanceof Recognition.Known || each instanceof Recognition.Generated);
    for (int i = 0; i < found.size(); i++) {
      note(file, i, heads, found.get(i), usable);
    }
    generated(file, heads.infos);
    if (!usable && found.stream().allMatch(Recognition.Empty.class::isInstance)) {
      faults.add("文件 " + file.name() + "：没有任何内容；请重新导出，或移出文件夹");
    }
  }

  private void generated(InputFile file, List<TableInfo> infos) {
    List<String> sheets =
        infos.stream().filter(TableInfo::generated).map(info -> "“" + info.sheet() + "”").toList();
    if (!sheets.isEmpty()) {
      notices.add(
          file.name() + " 工作表" + String.join("", sheets) + "：本程序生成的表，不读入；只读入填写过的“整改台账”和另加的数据表");
    }
  }

  private void note(
      InputFile file, int index, Heads heads, Recognition found, boolean otherSheetsUsable) {
    TableInfo info = heads.infos.get(index);
    String label = file.name() + (info.sheet().isEmpty() ? "" : " 工作表“" + info.sheet() + "”");
    if (found instanceof Recognition.Known known) {
      List<String> titles = StatedYear.titles(heads.rows.get(index), known.layout().headingRow());
      RowSource table = new RowSource(tables.size() + 1, file, index, info, known.layout(), titles);
      tables.add(table);
      notices.add(taken(table));
    } else if (found instanceof Recognition.Unknown unknown) {
      if (otherSheetsUsable && !unknown.organisations()) {
        notices.add(label + "：没有党组织编码列，整张表未读取");
      } else {
        faults.add("文件 " + label + "：认不出是哪类数据表——" + unknown.message());
      }
    } else if (otherSheetsUsable && found instanceof Recognition.Empty) {
      notices.add(label + "：空表，已略过");
    }
  }

  private static String taken(RowSource table) {
    TableLayout layout = table.layout();
    long matched = layout.source().stream().filter(place -> place >= 0).count();
    StringBuilder text = new StringBuilder(table.label());
    if (!table.info().encoding().isEmpty()) {
      text.append("（").append(table.info().encoding()).append("）");
    }
    if (table.info().hidden()) {
      text.append("（隐藏的工作表）");
    }
    text.append(" → ").append(layout.dataset().label());
    if (!layout.title().isEmpty()) {
      text.append("“").append(layout.title()).append("”");
    }
    text.append("：列名在第").append(layout.headingRow()).append("行，用").append(matched).append("列");
    if (layout.keyIsName()) {
      text.append("，按党组织全称对应");
    }
    if (!layout.unused().isEmpty()) {
      text.append("，未用").append(layout.unused().size()).append("列（");
      text.append(Column.shorten(String.join("、", layout.unused()))).append("）");
    }
    return text.toString();
  }

  /** Keeps the first rows with text of every table. */
  private static final class Heads implements TableVisitor {
    private static final int ROWS = Recogniser.HEAD + HeadingBlock.MAX_DEPTH;
    private final List<TableInfo> infos = new ArrayList<>();
    private final List<List<RawRow>> rows = new ArrayList<>();

    @Override
    public boolean begin(TableInfo table) {
      infos.add(table);
      return rows.add(new ArrayList<>());
    }

    @Override
    public boolean row(RawRow row) {
      List<RawRow> head = rows.get(rows.size() - 1);
      boolean text = row.cells().stream().anyMatch(cell -> !cell.isBlank());
      if (text && row.damage().isEmpty()) {
        head.add(row);
      }
      return head.size() < ROWS;
    }
  }
}
