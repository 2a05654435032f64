package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Column;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.intake.snapshot.OwnRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of one reporting committee, made by hand. */
final class UnitFixture {

  static final LocalDate DATE = LocalDate.of(2025, 12, 31);
  static final ColumnsCatalogue COLUMNS = ColumnsCatalogue.read(Path.of("rules/columns.yml"));
  static final String CODE = "330201";

  private final Map<Dataset, List<StagedRow>> rows = new EnumMap<>(Dataset.class);
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<ManualScore> manual = new ArrayList<>();

  /** A unit with its row in 党组织 and nothing else. */
  UnitFixture() {
    add(Dataset.ORGANISATION, Map.of("党组织编码", CODE, "党组织全称", "松岭镇党委"));
  }

  /** Full marks in everything that does not depend on branches. */
  static UnitFixture perfect() {
    return new UnitFixture()
        .meeting("A票", 30, 30, 0, 0, 0)
        .meeting("B票", 60, 60, 0, 0, 0)
        .meeting("C票", 30, 30, 0, 0, 0)
        .mass(50, 50, 0, 0, 0)
        .feedback("已销号")
        .inspection("20")
        .indicator("单位年度考核.考核等次", "优秀", null)
        .indicator("书记处分情况.是否受处分", "否", false)
        .numbers("政治建设情况", "计划学习专题数", 10, "完成学习专题数", 10)
        .numbers("政治建设情况", "应开展集中教育支部数", 3, "已开展集中教育支部数", 3)
        .numbers("新兴领域覆盖统计", "应覆盖园区数", 1, "已覆盖园区数", 1)
        .numbers("新兴领域覆盖统计", "应覆盖商圈数", 0, "已覆盖商圈数", 0)
        .numbers("新兴领域覆盖统计", "应覆盖互联网企业数", 0, "已覆盖互联网企业数", 0)
        .numbers("新兴领域覆盖统计", "应覆盖其他新兴领域数", 0, "已覆盖其他新兴领域数", 0)
        .numbers("新发展党员结构", "新发展党员数", 10, "35岁及以下人数", 8)
        .numbers("新发展党员结构", "大专及以上人数", 8, "生产工作一线人数", 8)
        .numbers("基层治理统计", "应整合网格数", 20, "已整合网格数", 20)
        .numbers("基层治理统计", "村社区数", 12, "建立议事协商机制数", 12)
        .numbers("志愿服务统计", "志愿服务队数", 3, "场次", 9)
        .numbers("志愿服务统计", "人次", 90, "示范岗数", 2)
        .numbers("党建责任落实情况", "书记讲党课次数", 1, "研究党建工作次数", 2);
  }

  UnitFixture meeting(String group, int issued, int good, int fair, int average, int poor) {
    return ballot("现场测评", group, issued, good, fair, average, poor);
  }

  UnitFixture mass(int issued, int good, int fair, int average, int poor) {
    return ballot("民主测评", "党员", issued, good, fair, average, poor);
  }

  UnitFixture feedback(String state) {
    return add(
        Dataset.FEEDBACK,
        Map.of(
            "党组织编码",
            CODE,
            "问题编号",
            "2024-" + rows.getOrDefault(Dataset.FEEDBACK, List.of()).size(),
            "整改状态",
            state,
            "销号日期",
            "2025-06-30",
            "复核单位",
            "区委组织部"));
  }

  UnitFixture inspection(String points) {
    Citation.Cell cell = new Citation.Cell(9, 2, "得分", points);
    manual.add(new ManualScore("UB", new BigDecimal(points), "核查组", null, "实地查看", cell));
    return this;
  }

  UnitFixture indicator(String name, String text, @org.jspecify.annotations.Nullable Boolean yes) {
    indicators.add(new Indicator(name, null, text, null, yes, 20, 2));
    return this;
  }

  private UnitFixture numbers(String table, String one, int first, String other, int second) {
    return number(table + "." + one, first).number(table + "." + other, second);
  }

  /** Replaces an indicator that is there. */
  UnitFixture number(String name, int value) {
    indicators.removeIf(indicator -> indicator.name().equals(name));
    String text = String.valueOf(value);
    indicators.add(new Indicator(name, new BigDecimal(value), text, null, null, 21, 2));
    return this;
  }

  Bundle bundle() {
    Organisation unit =
        new Organisation(CODE, "松岭镇党委", Organisation.Level.COMMITTEE, "镇", "3302", CODE);
    return new Bundle(unit, rows);
  }

  OwnRows own() {
    return new OwnRows(
        indicators,
        manual,
        List.of(),
        (fact, component) -> List.of(new Citation.Cell(20, 2, component, "")));
  }

  /** A run that has a table of every dataset. */
  static AssessmentContext context() {
    List<SourceTable> tables = new ArrayList<>();
    for (Dataset dataset : Dataset.values()) {
      tables.add(table(dataset));
    }
    return new AssessmentContext(2025, DATE, tables, Set.of());
  }

  static int number(Dataset dataset) {
    return List.of(Dataset.values()).indexOf(dataset) + 1;
  }

  private static SourceTable table(Dataset dataset) {
    List<String> names = COLUMNS.columns(dataset).stream().map(Column::name).toList();
    return new SourceTable(
        number(dataset),
        dataset.label() + ".csv",
        "",
        dataset,
        "",
        "UTF-8",
        "",
        1,
        names,
        names,
        IntStream.range(0, names.size()).boxed().toList(),
        new RowBalance(1, 1, 0, 0, 0, 0));
  }

  private UnitFixture ballot(String type, String group, int... counts) {
    return add(
        Dataset.BALLOT,
        Map.of(
            "党组织编码", CODE,
            "测评类型", type,
            "投票人类别", group,
            "发票数", String.valueOf(counts[0]),
            "好票", String.valueOf(counts[1]),
            "较好票", String.valueOf(counts[2]),
            "一般票", String.valueOf(counts[3]),
            "差票", String.valueOf(counts[4])));
  }

  private UnitFixture add(Dataset dataset, Map<String, String> cells) {
    List<StagedRow> own = rows.computeIfAbsent(dataset, key -> new ArrayList<>());
    List<String> texts =
        COLUMNS.columns(dataset).stream()
            .map(column -> cells.getOrDefault(column.name(), ""))
            .toList();
    own.add(new StagedRow(dataset, CODE, number(dataset), own.size() + 2, texts));
    return this;
  }
}
