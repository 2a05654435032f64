package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rule authors wrote for the draft: {@code rules/papers/}.
 *
 * @param draft 点评初稿.txt
 * @param comment 单位点评.txt
 * @param words 程度词.csv
 * @param statistics 统计数.csv: 表名.列名 by name
 * @param praise 肯定标准.csv
 */
record DraftTemplates(
    TemplateFile draft,
    TemplateFile comment,
    QuantityWords words,
    Map<String, String> statistics,
    Praise praise) {

  private static final String DRAFT = "papers/点评初稿.txt";
  private static final String COMMENT = "papers/单位点评.txt";
  private static final String STATISTICS = "papers/统计数.csv";
  private static final List<String> COLUMNS = List.of("名称", "来源", "说明");

  /**
   * Reads and checks them.
   *
   * @return nothing when the folder has none of them: then no draft is written
   * @throws RulesException with every fault
   */
  static Optional<DraftTemplates> read(RuleFolder folder) {
    FaultList faults = new FaultList();
    DraftTemplates templates = read(folder, Set.of(), faults);
    if (!faults.errors().isEmpty()) {
      throw new RulesException(faults.errors());
    }
    return Optional.ofNullable(templates);
  }

  /**
   * Reads them as far as they can be read; the faults say what is wrong.
   *
   * @param indicators 表名.列名 of every table of a year; empty when they are not known
   */
  static @Nullable DraftTemplates read(
      RuleFolder folder, Set<String> indicators, FaultList faults) {
    Map<String, RuleFolder.Source> files = new LinkedHashMap<>();
    folder.below("papers").forEach(file -> files.put(file.path(), file));
    if (files.isEmpty()) {
      return null;
    }
    RuleFolder.Source draft = file(files, DRAFT, faults);
    RuleFolder.Source comment = file(files, COMMENT, faults);
    RuleFolder.Source words = file(files, QuantityWords.FILE, faults);
    Map<String, String> statistics =
        statistics(file(files, STATISTICS, faults), indicators, faults);
    QuantityWords quantities = QuantityWords.read(words, faults);
    DraftNames names = new DraftNames(statistics.keySet());
    Literals literals = new Literals(quantities.words());
    return new DraftTemplates(
        TemplateFile.read(draft, names::of, DraftNames.KINDS, literals, faults),
        TemplateFile.read(comment, DraftNames::comment, DraftNames.COMMENT_KINDS, literals, faults),
        quantities,
        statistics,
        Praise.read(file(files, Praise.FILE, faults), faults));
  }

  private static RuleFolder.Source file(
      Map<String, RuleFolder.Source> files, String path, FaultList faults) {
    RuleFolder.Source file = files.get(path);
    if (file == null && !faults.has(path, 0)) {
      faults.error(
          FaultKind.TEMPLATE,
          path,
          0,
          0,
          "缺少这个文件；papers 文件夹里应有点评初稿.txt、单位点评.txt、程度词.csv、统计数.csv、肯定标准.csv（不出点评初稿时，把整个 papers"
              + " 文件夹移走）");
    }
    return file == null ? new RuleFolder.Source(path, "") : file;
  }

  private static Map<String, String> statistics(
      RuleFolder.Source file, Set<String> indicators, FaultList faults) {
    Map<String, String> statistics = new LinkedHashMap<>();
    if (file.text().isEmpty()) {
      return statistics;
    }
    for (TableRow row : RuleTable.rows(List.of(file), COLUMNS, faults)) {
      String name = row.required("名称");
      String source = row.required("来源");
      if (!name.isEmpty() && !name.matches("\\p{IsHan}{1,20}")) {
        row.fault("名称", "“名称”应为 20 个以内的汉字，现为“" + name + "”");
      }
      if (!source.isEmpty() && !source.matches("[^.]+\\.[^.]+")) {
        row.fault("来源", "“来源”应写作 表名.列名，如 志愿服务统计.场次，现为“" + source + "”");
      } else if (!source.isEmpty() && !indicators.isEmpty() && !indicators.contains(source)) {
        row.notice(
            FaultKind.INDICATOR,
            "来源",
            "这一年的数据里没有“" + source + "”" + Nearest.hint(source, indicators) + "；没有数据的，稿子里不写");
      }
      if (statistics.put(name, source) != null) {
        row.fault(FaultKind.DUPLICATE, "名称", "名称“" + name + "”重复");
      }
    }
    return statistics;
  }
}
