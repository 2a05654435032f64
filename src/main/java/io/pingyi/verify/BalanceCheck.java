package io.pingyi.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that no row and no organisation got lost between input and output. */
final class BalanceCheck {

  /** How a reason begins when the row as a whole was not used. */
  private static final String ROW_LOST = "整行拒收";

  private static final String CELL_LOST = "单元格未采用";

  private final Check rows = new Check("每个数据表的行数：读入＝使用＋拒收＋空行＋小计＋附注", "个数据表");
  private final Check rejects = new Check("拒收清单与各表拒收行数", "行");
  private final Check organisations = new Check("党组织总数＝列入计分＋未列入", "项");
  private final Manifest manifest;

  BalanceCheck(Manifest manifest) {
    this.manifest = manifest;
  }

  List<Check> checks() {
    return List.of(rows, rejects, organisations);
  }

  void look(Path folder, Scorecard scorecard, long problems) throws IOException {
    Map<List<String>, Set<String>> lost = rejects(folder);
    for (Manifest.Input input : manifest.inputs()) {
      rows.made();
      Manifest.Rows balance = input.rows();
      String place = Tables.MANIFEST + " " + input.name();
      long sum =
          balance.used()
              + balance.rejected()
              + balance.blank()
              + balance.subtotal()
              + balance.note();
      rows.require(
          balance.read() == sum, place, "读入 %s 行，各项合计 %s 行".formatted(balance.read(), sum));
      Set<String> listed = lost.remove(List.of(input.file(), input.sheet()));
      long count = listed == null ? 0 : listed.size();
      rejects.require(
          count == balance.rejected(),
          Tables.REJECTS + " " + input.name(),
          "manifest.json 记拒收 %s 行，清单中有 %s 行".formatted(balance.rejected(), count));
    }
    lost.keySet()
        .forEach(
            key ->
                rejects.differs(
                    Tables.REJECTS, name(key.get(0), key.get(1)) + " 不在 manifest.json 的数据表中"));
    organisations(scorecard, problems);
  }

  private Map<List<String>, Set<String>> rejects(Path folder) throws IOException {
    Map<List<String>, Set<String>> lost = new HashMap<>();
    try (CsvRows lines = new CsvRows(folder, Tables.REJECTS, Tables.REJECT_COLUMNS)) {
      while (lines.hasNext()) {
        CsvRows.Row row = lines.next();
        rejects.made();
        String reason = row.get("原因");
        if (reason.startsWith(ROW_LOST)) {
          lost.computeIfAbsent(List.of(row.get("文件"), row.get("工作表")), table -> new HashSet<>())
              .add(row.get("行号"));
        } else {
          rejects.require(
              reason.startsWith(CELL_LOST), row.place(), "原因应以“整行拒收”或“单元格未采用”开头，实为" + reason);
        }
      }
    }
    return lost;
  }

  private void organisations(Scorecard scorecard, long problems) {
    long all = count("organisations");
    long assessed = count("assessed");
    long excluded = count("excluded");
    organisations.made();
    organisations.require(
        all == assessed + excluded,
        Tables.MANIFEST,
        "党组织 %s 个，列入计分 %s 个，未列入 %s 个".formatted(all, assessed, excluded));
    organisations.made();
    organisations.require(
        assessed == scorecard.organisations(),
        Tables.SCORECARD,
        "manifest.json 记列入计分 %s 个党组织，表中有 %s 个".formatted(assessed, scorecard.organisations()));
    organisations.made();
    organisations.require(
        count("problems") == problems,
        Tables.PROBLEMS,
        "manifest.json 记 %s 个问题，表中有 %s 个".formatted(count("problems"), problems));
  }

  private long count(String name) {
    Long count = manifest.counts().get(name);
    if (count == null) {
      throw new UnreadableException("manifest.json 的 counts 中没有 " + name + "；请重新导出该批次");
    }
    return count;
  }

  private static String name(String file, String sheet) {
    return sheet.isEmpty() ? file : file + "〔" + sheet + "〕";
  }
}
