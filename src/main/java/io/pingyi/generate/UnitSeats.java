package io.pingyi.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The reporting committees of a district: how many of each class, their names and their weights.
 */
final class UnitSeats {
  private static final List<String> DEPARTMENTS =
      List.of(
          "高新技术产业开发区",
          "公安局",
          "税务局",
          "供电公司",
          "农村商业银行",
          "消防救援大队",
          "人民法院",
          "人民检察院",
          "交通运输局",
          "农业农村局",
          "住房和城乡建设局",
          "自然资源局",
          "水利局",
          "邮政分公司",
          "烟草专卖局",
          "气象局",
          "市场监督管理局",
          "文化和旅游局",
          "应急管理局",
          "综合行政执法局",
          "民政局",
          "财政局",
          "商务局",
          "医疗保障局",
          "供销合作社",
          "融媒体中心",
          "旅游度假区",
          "现代农业园区",
          "物流园区",
          "铁路建设指挥部");
  private static final List<String> TRADES =
      List.of("互联网", "律师", "建筑", "快递物流", "餐饮", "社会组织", "个体私营", "纺织", "机械", "家政");

  /**
   * One reporting committee before it has a code.
   *
   * @param home how its branches' names begin
   * @param weight pull within its class (Zipf, data-shape §2)
   */
  record Seat(UnitClass unitClass, String name, String home, double weight) {}

  private final Names names;

  UnitSeats(Names names) {
    this.names = names;
  }

  /** Sixty to a hundred for a real district, at least one of each class for a small one. */
  List<Seat> seats(int branches) {
    int total = Math.max(8, Math.min(95, (int) Math.round(branches / 19.0)));
    Map<UnitClass, Integer> counts = new EnumMap<>(UnitClass.class);
    counts.put(UnitClass.OFFICES, 1);
    counts.put(UnitClass.TOWN, share(total, .19));
    counts.put(UnitClass.STREET, share(total, .10));
    counts.put(UnitClass.EDUCATION, share(total, .06));
    counts.put(UnitClass.HEALTH, share(total, .08));
    counts.put(UnitClass.STATE_ASSETS, share(total, .14));
    counts.put(UnitClass.NEW_SECTORS, share(total, .10));
    int named = counts.values().stream().mapToInt(Integer::intValue).sum();
    counts.put(UnitClass.OTHERS, Math.min(DEPARTMENTS.size(), Math.max(1, total - named)));
    List<Seat> seats = new ArrayList<>();
    counts.forEach(
        (unitClass, count) -> {
          for (int i = 0; i < count; i++) {
            seats.add(seat(unitClass, i));
          }
        });
    return seats;
  }

  private static int share(int total, double part) {
    return Math.max(1, (int) Math.round(total * part));
  }

  private Seat seat(UnitClass unitClass, int index) {
    String home = home(unitClass, index);
    boolean working = index == 0 && workingCommittee(unitClass);
    String suffix = working || unitClass == UnitClass.STREET ? "工作委员会" : "委员会";
    String name = names.unique("中共" + home, suffix);
    return new Seat(unitClass, name, home, 1 / StrictMath.pow(index + 1, .8));
  }

  private static boolean workingCommittee(UnitClass unitClass) {
    return switch (unitClass) {
      case OFFICES, EDUCATION, HEALTH, NEW_SECTORS, OTHERS -> true;
      case TOWN, STREET, STATE_ASSETS -> false;
    };
  }

  private String home(UnitClass unitClass, int index) {
    String district = names.district();
    return switch (unitClass) {
      case TOWN -> district + names.place() + "镇";
      case STREET -> district + names.place() + "街道";
      case OFFICES -> district + "直属机关";
      case EDUCATION -> district + (index == 0 ? "教育" : names.place() + "职业技术学校");
      case HEALTH -> district + (index == 0 ? "卫生健康" : names.place() + "医院");
      case STATE_ASSETS -> district + (index == 0 ? "国有资产监督管理局" : names.place() + "投资集团有限公司");
      case NEW_SECTORS ->
          district + (index == 0 ? "两新组织" : TRADES.get((index - 1) % TRADES.size()) + "行业");
      case OTHERS -> district + DEPARTMENTS.get(index);
    };
  }
}
