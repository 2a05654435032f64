package io.pingyi.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented names of places, bodies and people; none is meant to exist. */
final class Names {
  private static final String FIRST = "霁岫澹蘅笙砚漪翎珑筠榭黛璟芷朔棠葳泠邈瑄";
  private static final String SECOND = "溪坪桥浦庄塘岭台湾泉屏川埠渡岗畈垣洲墩堰";
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN =
      "安柏辰澄川丹恩凡谷涵恒珩桓嘉简景君俊珂兰乐林霖麟明铭默宁诺沛屏祺清泉然容若山舒松恬文希夏晓欣星旭言彦仪逸英颖雨玉远悦泽昭哲真正之知志致仲卓子紫";
  private static final List<String> TRADES =
      List.of(
          "科技", "商贸", "物流", "机械", "纺织", "食品", "建材", "电子", "农业发展", "餐饮管理", "物业服务", "文化传媒", "生物",
          "装饰工程", "化工");
  private static final List<String> OFFICES =
      List.of(
          "发展和改革局",
          "工业和信息化局",
          "民政局",
          "司法局",
          "财政局",
          "人力资源和社会保障局",
          "自然资源局",
          "住房和城乡建设局",
          "交通运输局",
          "水利局",
          "农业农村局",
          "商务局",
          "文化和旅游局",
          "应急管理局",
          "审计局",
          "市场监督管理局",
          "统计局",
          "医疗保障局",
          "信访局",
          "林业局",
          "档案馆",
          "行政审批服务局",
          "城市管理局",
          "生态环境分局",
          "机关事务服务中心",
          "退役军人事务局",
          "总工会",
          "妇女联合会",
          "科学技术协会",
          "残疾人联合会");
  private static final List<String> BODIES =
      List.of(
          "疾病预防控制中心",
          "妇幼保健院",
          "图书馆",
          "文化馆",
          "公路事业发展中心",
          "水文站",
          "农业技术推广中心",
          "中心卫生院",
          "第二医院",
          "中医医院",
          "人才服务中心",
          "不动产登记中心",
          "园林绿化中心",
          "环境卫生中心",
          "社会福利院");
  private static final List<String> SOCIETIES =
      List.of("律师事务所", "养老服务中心", "商会", "民办幼儿园", "志愿服务联合会", "会计师事务所", "社会工作服务中心");
  private static final List<String> FIRMS = List.of("城市建设", "水务", "公交", "粮食储备", "供热", "文旅", "农业投资");

  private final Set<String> used = new HashSet<>();
  private final Dice dice;
  private final String district;
  private final List<String> places;
  private int next;

  /**
   * @param district name of the district, with which those of its bodies begin
   */
  Names(long seed, String district) {
    this.dice = Dice.of(seed, "names", district, 0);
    this.district = district;
    this.places = shuffledPlaces();
  }

  private List<String> shuffledPlaces() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < FIRST.length(); i++) {
      for (int j = 0; j < SECOND.length(); j++) {
        all.add("" + FIRST.charAt(i) + SECOND.charAt(j));
      }
    }
    for (int i = all.size() - 1; i > 0; i--) {
      int j = dice.between(0, i);
      String kept = all.get(i);
      all.set(i, all.get(j));
      all.set(j, kept);
    }
    return all;
  }

  String district() {
    return district;
  }

  /** Name of the county with a number, different for each of the first 1,200. */
  static String county(int number) {
    char first = FIRST.charAt(number % FIRST.length());
    char second = SECOND.charAt(number / FIRST.length() % SECOND.length());
    int round = number / (FIRST.length() * SECOND.length());
    return "" + first + second + List.of("县", "区", "市").get(round % 3);
  }

  /** Two characters, different each time; with a direction once all are used. */
  String place() {
    int round = next / places.size();
    String name = places.get(next++ % places.size());
    return round == 0 ? name : List.of("东", "西", "南", "北", "上", "下").get((round - 1) % 6) + name;
  }

  /** The same, or with an ordinal when the name was given before. */
  String unique(String stem, String suffix) {
    String name = stem + suffix;
    for (int i = 2; !used.add(name); i++) {
      name = stem + "第" + ordinal(i) + suffix;
    }
    return name;
  }

  /** What a branch of a sector belongs to. */
  String body(Sector sector, String home) {
    return switch (sector) {
      case VILLAGE -> home + place() + "村";
      case COMMUNITY -> home + place() + "社区";
      case OFFICE -> district + dice.pick(OFFICES) + "机关";
      case INSTITUTION -> district + dice.pick(BODIES);
      case SCHOOL -> district + school();
      case STATE_FIRM -> district + dice.pick(FIRMS) + "集团有限公司";
      case PRIVATE_FIRM -> place() + dice.pick(TRADES) + "有限公司";
      case SOCIAL -> place() + dice.pick(SOCIETIES);
      case RETIRED -> home + "离退休干部";
      case OTHER -> home + "综合";
    };
  }

  private String school() {
    return dice.chance(.5)
        ? "第" + ordinal(dice.between(1, 20)) + dice.pick(List.of("小学", "中学", "幼儿园"))
        : place() + dice.pick(List.of("小学", "学校", "中学"));
  }

  static String person(Dice dice) {
    StringBuilder name = new StringBuilder().append(letter(dice, SURNAMES));
    name.append(letter(dice, GIVEN));
    return dice.chance(.75) ? name.append(letter(dice, GIVEN)).toString() : name.toString();
  }

  private static char letter(Dice dice, String letters) {
    return letters.charAt(dice.between(0, letters.length() - 1));
  }

  /** 一 … 九十九; Arabic digits above. */
  static String ordinal(int number) {
    String digits = "〇一二三四五六七八九";
    if (number >= 100) {
      return Integer.toString(number);
    }
    if (number < 10) {
      return digits.substring(number, number + 1);
    }
    String tens = number < 20 ? "" : digits.substring(number / 10, number / 10 + 1);
    return tens + "十" + (number % 10 == 0 ? "" : digits.substring(number % 10, number % 10 + 1));
  }
}
