package io.pingyi.rules;

import io.pingyi.facts.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The criteria UA5 to UA23 in plain Java, from {@code docs/unit-checks.md}. */
final class UnitReference {

  final Map<String, BigDecimal> findings = new TreeMap<>();
  final Set<String> notApplicable = new TreeSet<>();

  private final Unit unit;
  private final Map<String, Integer> numbers;
  private final Map<String, BigDecimal> rates;

  /**
   * @param numbers indicators by name
   * @param rates of branch criteria by code, without those of nothing
   */
  UnitReference(Unit unit, Map<String, Integer> numbers, Map<String, BigDecimal> rates) {
    this.unit = unit;
    this.numbers = numbers;
    this.rates = rates;
    politics();
    organisation();
    members();
    governance();
    duty();
  }

  private void politics() {
    int planned = number("政治建设情况.计划学习专题数");
    int done = number("政治建设情况.完成学习专题数");
    ratio(planned, done, 80, "UA5-1", "UA5-2");
    if (planned == 0) {
      findings.put("UA5-3", BigDecimal.ONE);
    }
    below("UA6-1", unit.studyRate(), 95);
    below("UA6-2", unit.leaderStudyRate(), 95);
    int due = number("政治建设情况.应开展集中教育支部数");
    if (due == 0) {
      notApplicable.add("UA7");
    }
    ratio(due, number("政治建设情况.已开展集中教育支部数"), 90, "UA7-1", "UA7-2");
  }

  private void organisation() {
    below("UA8-1", rates.get("S1.4"), 98);
    below("UA9-1", rates.get("S1.3"), 98);
    below("UA9-2", rates.get("S1.2"), 95);
    int all = 0;
    List<String> fields = List.of("园区", "商圈", "互联网企业", "其他新兴领域");
    List<Integer> least = List.of(100, 100, 90, 80);
    for (int i = 0; i < fields.size(); i++) {
      int whole = number("新兴领域覆盖统计.应覆盖" + fields.get(i) + "数");
      int part = number("新兴领域覆盖统计.已覆盖" + fields.get(i) + "数");
      all += whole;
      ratio(whole, part, least.get(i), "", "UA10-" + (i + 1));
    }
    if (all == 0) {
      notApplicable.add("UA10");
    }
  }

  private void members() {
    List<String> meetings = List.of("S2.1", "S2.2", "S2.3", "S2.4");
    for (int i = 0; i < meetings.size(); i++) {
      below("UA11-" + (i + 1), rates.get(meetings.get(i)), 90);
    }
    below("UA12-1", rates.get("S2.5"), 90);
    below("UA13-1", rates.get("S2.7"), 90);
    below("UA14-1", unit.duesRate(), 98);
    below("UA15-1", unit.mobileRate(), 95);
    int admitted = number("新发展党员结构.新发展党员数");
    if (admitted < 5) {
      notApplicable.add("UA16");
      return;
    }
    ratio(admitted, number("新发展党员结构.35岁及以下人数"), 60, "", "UA16-1");
    ratio(admitted, number("新发展党员结构.大专及以上人数"), 60, "", "UA16-2");
    if (of("镇", "街道", "国资", "两新")) {
      ratio(admitted, number("新发展党员结构.生产工作一线人数"), 40, "", "UA16-3");
    }
  }

  private void governance() {
    int grids = number("基层治理统计.应整合网格数");
    int places = number("基层治理统计.村社区数");
    if (of("镇", "街道")) {
      ratio(grids, number("基层治理统计.已整合网格数"), 95, "UA17-1", "UA17-2");
      ratio(places, number("基层治理统计.建立议事协商机制数"), 0, "UA19-1", "UA19-1");
    }
    if (!of("镇", "街道") || grids == 0) {
      notApplicable.add("UA17");
    }
    if (!of("镇", "街道") || places == 0) {
      notApplicable.add("UA19");
    }
    if (of("机关工委", "教育", "卫健", "国资", "其他")) {
      ratio(number("双报到统计.应报到党组织数"), number("双报到统计.已报到党组织数"), 100, "", "UA18-1");
      ratio(number("双报到统计.应报到在职党员数"), number("双报到统计.已报到在职党员数"), 90, "", "UA18-2");
    } else {
      notApplicable.add("UA18");
    }
    int teams = number("志愿服务统计.志愿服务队数");
    int times = number("志愿服务统计.场次");
    when(teams == 0, "UA20-1", 1);
    when(teams > 0 && times == 0, "UA20-2", teams);
    when(times > 0 && number("志愿服务统计.人次") == 0, "UA20-3", times);
    when(number("志愿服务统计.示范岗数") == 0, "UA21-1", 1);
  }

  private void duty() {
    int lessons = number("党建责任落实情况.书记讲党课次数");
    when(lessons < 1, "UA22-1", 1 - lessons);
    int studied = number("党建责任落实情况.研究党建工作次数");
    when(studied < 2, "UA23-1", 2 - studied);
  }

  private void ratio(int whole, int part, int least, String some, String worse) {
    if (whole == 0 || part >= whole) {
      return;
    }
    String code = 100L * part < (long) least * whole ? worse : some;
    when(!code.isEmpty(), code, whole - part);
  }

  private void below(String code, @org.jspecify.annotations.Nullable BigDecimal rate, int least) {
    if (rate == null) {
      gone(code);
    } else if (rate.compareTo(BigDecimal.valueOf(least)) < 0) {
      findings.put(code, BigDecimal.valueOf(least).subtract(rate));
    }
  }

  /** One of several rates of nothing leaves the others to decide. */
  private void gone(String code) {
    String criterion = code.substring(0, code.indexOf('-'));
    boolean alone =
        switch (criterion) {
          case "UA6" -> unit.studyRate() == null && unit.leaderStudyRate() == null;
          case "UA9" -> !rates.containsKey("S1.3") && !rates.containsKey("S1.2");
          case "UA11" ->
              List.of("S2.1", "S2.2", "S2.3", "S2.4").stream().noneMatch(rates::containsKey);
          default -> true;
        };
    if (alone) {
      notApplicable.add(criterion);
    }
  }

  private void when(boolean found, String code, int quantity) {
    if (found) {
      findings.put(code, BigDecimal.valueOf(quantity));
    }
  }

  private boolean of(String... classes) {
    return List.of(classes).contains(String.valueOf(unit.unitClass()));
  }

  private int number(String name) {
    return numbers.getOrDefault(name, 0);
  }
}
