package io.pingyi.intake.snapshot;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Step;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Column;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of 发展党员 for tests, and the shipped columns and calendar. */
final class DevelopmentFixture {

  static final ColumnsCatalogue COLUMNS = ColumnsCatalogue.read(Path.of("rules/columns.yml"));
  static final WorkCalendar CALENDAR = WorkCalendar.read(Path.of("rules/calendar.csv"));
  static final List<String> NAMES =
      COLUMNS.columns(Dataset.DEVELOPMENT).stream().map(Column::name).toList();
  static final String BRANCH = "001001001";

  private DevelopmentFixture() {}

  static DevelopmentSnapshot snapshot(int year) {
    List<String> headings = NAMES.stream().map(name -> "表头-" + name).toList();
    SourceTable table =
        new SourceTable(
            3,
            "发展党员.csv",
            "",
            Dataset.DEVELOPMENT,
            "",
            "UTF-8",
            "",
            1,
            NAMES,
            headings,
            IntStream.range(0, NAMES.size()).boxed().toList(),
            new RowBalance(0, 0, 0, 0, 0, 0));
    return new DevelopmentSnapshot(
        new AssessmentContext(year, LocalDate.of(year, 12, 31), List.of(table), Set.of("001001")),
        COLUMNS,
        CALENDAR);
  }

  static DevelopmentRecord record(int year, Map<String, String> cells) {
    return snapshot(year).ofRaw(cells);
  }

  @SafeVarargs
  static Bundle bundle(Map<String, String>... persons) {
    List<StagedRow> rows = new ArrayList<>();
    for (Map<String, String> person : persons) {
      List<String> cells = NAMES.stream().map(name -> person.getOrDefault(name, "")).toList();
      rows.add(new StagedRow(Dataset.DEVELOPMENT, BRANCH, 3, rows.size() + 2, cells));
    }
    Organisation branch =
        new Organisation(BRANCH, "测试支部", Organisation.Level.BRANCH, "村", "001001", "001");
    return new Bundle(branch, Map.of(Dataset.DEVELOPMENT, rows));
  }

  /** A lawful way from 2024 to 2026-08, mostly under the 2014 text, every cell filled. */
  static Map<String, String> lawful() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("党组织编码", BRANCH);
    cells.put("出生日期", "1995-03");
    put(cells, Step.APPLIED, "2024-01-31");
    put(cells, Step.TALKED, "2024-02-29");
    put(cells, Step.ACTIVIST, "2024-03-20");
    put(cells, Step.ACTIVIST_FILED, "2024-03-25");
    put(cells, Step.CANDIDATE_DISCUSSED, "2025-03-25");
    put(cells, Step.CANDIDATE_AGREED, "2025-04-01");
    put(cells, Step.NOTICE_FROM, "2025-04-07");
    put(cells, Step.NOTICE_TO, "2025-04-11");
    put(cells, Step.CANDIDATE, "2025-04-14");
    put(cells, Step.TRAINED, "2025-04-20");
    put(cells, Step.VETTED, "2025-04-25");
    put(cells, Step.REVIEWED, "2025-05-06");
    put(cells, Step.PRE_REVIEWED, "2025-05-15");
    put(cells, Step.ADMITTED, "2025-06-10");
    put(cells, Step.APPROVAL_TALK, "2025-07-01");
    put(cells, Step.APPROVED, "2025-07-10");
    put(cells, Step.OATH, "2025-07-15");
    put(cells, Step.CONVERTED, "2026-06-10");
    put(cells, Step.CONVERSION_APPROVED, "2026-07-20");
    cells.putAll(
        Map.ofEntries(
            Map.entry("积极分子已备案", "是"),
            Map.entry("培养联系人数", "2"),
            Map.entry("培养联系人均为正式党员", "是"),
            Map.entry("考察次数", "2"),
            Map.entry("党委意见", "同意"),
            Map.entry("政审结论", "合格"),
            Map.entry("培训天数", "3"),
            Map.entry("培训学时", "24"),
            Map.entry("入党介绍人数", "2"),
            Map.entry("介绍人处分情况", "无"),
            Map.entry("应到会人数", "20"),
            Map.entry("实到会人数", "18"),
            Map.entry("赞成票数", "17"),
            Map.entry("逐个讨论表决", "是"),
            Map.entry("经手人", "a1b2c3"),
            Map.entry("审批党组织编码", "001001"),
            Map.entry("延期审批理由", "换届"),
            Map.entry("预备期起算日期", "2025-06-10"),
            Map.entry("延长次数", "0"),
            Map.entry("延长月数", "0")));
    Archive.COLUMNS.forEach(paper -> cells.put(paper, "是"));
    return cells;
  }

  /** {@link #lawful} with every date moved, some of them out of order. */
  static Map<String, String> random(Random random) {
    Map<String, String> cells = lawful();
    int shift = random.nextInt(500) - 100;
    for (Step step : Step.values()) {
      int jitter = random.nextInt(4) == 0 ? random.nextInt(120) - 60 : random.nextInt(3);
      LocalDate day = LocalDate.parse(cells.get(StepDates.column(step)));
      put(cells, step, day.plusDays(shift + jitter).toString());
    }
    cells.put("预备期起算日期", cells.get("接收大会日期"));
    cells.put("考察次数", String.valueOf(random.nextInt(4)));
    if (random.nextInt(3) == 0) {
      cells.put("延长次数", "1");
      cells.put("延长月数", String.valueOf(1 + random.nextInt(14)));
    }
    return cells;
  }

  static void put(Map<String, String> cells, Step step, String day) {
    cells.put(StepDates.column(step), day);
  }

  static Map<String, String> with(Map<String, String> cells, String... columnsAndValues) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      changed.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return changed;
  }

  /** The values of a record by component name, nulls included. */
  static Map<String, Object> values(DevelopmentRecord development) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : DevelopmentRecord.class.getRecordComponents()) {
      try {
        values.put(component.getName(), component.getAccessor().invoke(development));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return values;
  }
}
