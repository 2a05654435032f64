package io.pingyi.verify;

import io.pingyi.intake.table.TableException;
import io.pingyi.intake.table.TableFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every cell that the ledger cites, gathered while it is read, then opened again in the input. */
final class Citations {

  /** A cited cell; kept small, for a province cites millions. */
  record Cited(int row, String column, String value, long ledgerLine) {}

  private final Check check = new Check("台账引用的单元格与原始数据", "处引用");
  private final Map<String, Map<String, List<Cited>>> byFile = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();

  /** Takes the citation of a ledger line, if it has one. */
  void add(LedgerRow row) {
    if (row.file().isEmpty()) {
      return;
    }
    check.made();
    int number = row.row().isEmpty() ? 0 : number(row);
    byFile
        .computeIfAbsent(row.file(), file -> new TreeMap<>())
        .computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
        .add(new Cited(number, shared(row.column()), shared(row.value()), row.line()));
  }

  private int number(LedgerRow row) {
    try {
      return Integer.parseInt(row.row());
    } catch (NumberFormatException e) {
      check.differs(row.place(), "行号应为整数，实为“" + row.row() + "”");
      return 0;
    }
  }

  /** Most values are the same few words. */
  private String shared(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  /** Opens every cited cell. */
  Check compare(Path input, List<Manifest.Input> tables) {
    texts.clear();
    byFile.forEach(
        (file, sheets) -> {
          Map<String, CitedTable> cited = new HashMap<>();
          sheets.forEach((sheet, cells) -> table(tables, file, sheet, cells, cited));
          open(input, file, cited);
        });
    return check;
  }

  private void table(
      List<Manifest.Input> tables,
      String file,
      String sheet,
      List<Cited> cells,
      Map<String, CitedTable> cited) {
    cells.sort(Comparator.comparingInt(Cited::row).thenComparingLong(Cited::ledgerLine));
    tables.stream()
        .filter(table -> table.file().equals(file) && table.sheet().equals(sheet))
        .findFirst()
        .ifPresentOrElse(
            table -> cited.put(sheet, new CitedTable(table, cells, check)),
            () ->
                check.differs(
                    CitedTable.place(cells.get(0)),
                    "来源文件“%s”工作表“%s”不在 manifest.json 的数据表中（共 %s 处引用）"
                        .formatted(file, sheet, cells.size())));
  }

  private void open(Path input, String file, Map<String, CitedTable> cited) {
    if (cited.isEmpty()) {
      return;
    }
    Path path = input.resolve(file);
    if (!Files.isRegularFile(path)) {
      check.differs(file, "文件不在数据文件夹 " + input + " 中，引用无法核对");
      return;
    }
    try {
      TableFiles.read(path, new CitedTable.Visitor(cited));
      cited.values().forEach(CitedTable::finish);
    } catch (TableException e) {
      check.differs(file, e.message(file));
    }
  }
}
