package io.pingyi.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * Works the sentences of a draft out again from the published tables and the exports, without any
 * code of the product: what a sentence says is taken out of the text when it is true; what stays
 * and still holds a number or a quantity word is not proven.
 */
final class DraftClaims extends DraftTables {

  private static final Pattern CLAIM = Pattern.compile("[0-9]|全部|个别|一些|部分|普遍|以上|余");

  private static final String SCOPE = "(?:适用|[村社区国企、]+)?党支部";
  private static final String SHARE = "(?:(全部)|(\\d+)%(以上)?的)" + SCOPE + "做到“([^”]+)”";

  private int proven;

  DraftClaims(Path run, Path input) throws IOException {
    super(run, input);
  }

  /** How many sentences were found to be true. */
  int proven() {
    return proven;
  }

  /** What of a paragraph's claims does not follow from the data; empty when everything does. */
  String unproven(String paragraph) {
    String text = paragraph.replaceAll("【[^】]*】", "");
    for (Map.Entry<String, CSVRecord> unit : units.entrySet()) {
      if (text.startsWith(unit.getValue().get("单位名称") + "：")) {
        return left(comment(text, unit.getKey(), unit.getValue()));
      }
    }
    return left(speech(text));
  }

  private String left(String text) {
    String rest = text;
    for (String sentence : sentences) {
      rest = sentence.isEmpty() ? rest : rest.replace(sentence, "");
    }
    return CLAIM.matcher(rest).find() ? rest : "";
  }

  private String take(String text, String regex, Predicate<MatchResult> holds) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      boolean true_ = holds.test(matcher.toMatchResult());
      proven += true_ ? 1 : 0;
      matcher.appendReplacement(
          rest, Matcher.quoteReplacement(true_ ? "" : "〔不实〕" + matcher.group()));
    }
    return matcher.appendTail(rest).toString();
  }

  /** Takes the bases out first, since they hold numbers of years and articles. */
  private String withBases(String text, List<String> found) {
    String rest = text;
    for (String basis :
        bases.values().stream()
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList()) {
      if (!basis.isEmpty() && rest.contains("不符合" + basis)) {
        rest = rest.replace("不符合" + basis, "〔" + (char) ('a' + found.size()) + "〕");
        found.add(basis);
      }
    }
    return rest;
  }

  private String speech(String text) {
    List<String> found = new ArrayList<>();
    String rest = withBases(text, found);
    rest =
        take(
            rest,
            SHARE + "（(\\d+)/(\\d+)）(?:，如([^，；。]+?)(?:所辖|适用的\\d+个)党支部全部做到)?",
            m ->
                any(m.group(4), code -> share(code, "", m, number(m, 5), number(m, 6)))
                    && (m.group(7) == null
                        || any(m.group(4), code -> allOf(code, unit(m.group(7))))));
    rest =
        take(
            rest,
            "((?:个别|一些|部分)"
                + SCOPE
                + "|"
                + SCOPE
                + "普遍)没有做到“([^”]+)”，涉及(\\d+)个党支部、(\\d+)个单位"
                + "(?:，共(\\d+)次)?，〔(.)〕(?:，如([^，；。]+)有(\\d+)个)?",
            m -> any(m.group(2), code -> problem(code, m, found)));
    rest = rates(rest);
    return counts(rest);
  }

  private boolean any(String title, Predicate<String> holds) {
    return codes.getOrDefault(title, List.of()).stream().anyMatch(holds);
  }

  private boolean share(String code, String unit, MatchResult m, long met, long applicable) {
    long sure = count(code, unit, "满足");
    long all = sure + count(code, unit, "不满足") + count(code, unit, "无法判定");
    boolean everywhere = all == branchesOf(unit);
    boolean said = m.group().matches("(?s)(全部|\\d+%(以上)?的)党支部.*");
    if (sure != met || all != applicable || all == 0 || everywhere != said) {
      return false;
    }
    return m.group(1) != null ? sure == all : said(m.group(2), m.group(3), sure, all);
  }

  private long branchesOf(String unit) {
    return branches.keySet().stream()
        .filter(branch -> unit.isEmpty() || unitOf(branch).equals(unit))
        .count();
  }

  /** The whole per cent below, and “以上” unless it is just that. */
  private static boolean said(String percent, String above, long part, long whole) {
    long floor = 100 * part / whole;
    return Long.parseLong(percent) == floor && (above != null || floor * whole == 100 * part);
  }

  private boolean problem(String code, MatchResult m, List<String> found) {
    long part = count(code, "", "不满足");
    long all = part + count(code, "", "满足") + count(code, "", "无法判定");
    String word =
        20 * part <= all || (part <= 3 && 5 * part <= all)
            ? "个别党支部"
            : 5 * part <= all ? "一些党支部" : 2 * part <= all ? "部分党支部" : "党支部普遍";
    Set<String> affected = new HashSet<>();
    branches.keySet().stream()
        .filter(branch -> "不满足".equals(verdicts.get(branch + " " + code)))
        .forEach(branch -> affected.add(unitOf(branch)));
    boolean example = m.group(7) == null || count(code, unit(m.group(7)), "不满足") == number(m, 8);
    return word.equals(m.group(1).replaceAll("(?:适用|[村社区国企、]+)(?=党支部)", ""))
        && (all < branches.size()) == !word.equals(m.group(1))
        && part == number(m, 3)
        && affected.size() == number(m, 4)
        && (m.group(5) == null || times(row -> row.get("指标编码").equals(code)) == number(m, 5))
        && found.get(m.group(6).charAt(0) - 'a').equals(bases.get(code))
        && example;
  }

  private String comment(String text, String unit, CSVRecord row) {
    List<String> found = new ArrayList<>();
    String rest = withBases(text.substring(row.get("单位名称").length() + 1), found);
    rest =
        take(
            rest,
            "得分([\\d.]+)分，在(.+?)类(\\d+)个单位中列第(\\d+)位(?:，比上年(上升|下降)(\\d+)位)?。",
            m -> standing(row, m));
    rest = take(rest, "得分([\\d.]+)分。", m -> row.get("得分").equals(m.group(1)));
    rest = take(rest, SHARE, m -> any(m.group(4), code -> praised(code, unit, m)));
    rest =
        take(
            rest,
            "(适用的)?(\\d+)个党支部全部做到“([^”]+)”",
            m -> any(m.group(3), code -> all(code, unit, number(m, 2), m.group(1) != null)));
    rest = others(rest, unit, row);
    rest =
        take(
            rest,
            "(\\d+)个党支部没有做到“([^”]+)”(?:（(\\d+)次）)?(?:，〔(.)〕)?",
            m -> any(m.group(2), code -> found(code, unit, m, found)));
    for (String limit : row.get("限制项").split("；", -1)) {
      String bare = limit.replaceAll("^\\S+ ", "").replaceAll("（等次不高于[^）]*）$", "");
      rest = bare.isEmpty() ? rest : take(rest, Pattern.quote(bare), m -> true);
    }
    return rest;
  }

  /** A planted branch may hang below another unit than its code tells. */
  private boolean all(String code, String unit, long said, boolean some) {
    return allOf(code, unit)
        && Math.abs(count(code, unit, "满足") - said) <= 1
        && (some || said + 1 >= branchesOf(unit));
  }

  /** What is praised where no criterion can be. */
  private String others(String text, String unit, CSVRecord row) {
    List<CSVRecord> own =
        rectified.stream()
            .filter(each -> each.get("单位编码").equals(unit) || unitOf(each.get("单位编码")).equals(unit))
            .toList();
    long closed = own.stream().filter(each -> each.get("认定状态").equals("已销号")).count();
    String rest =
        take(
            text,
            "上年(\\d+)个问题(?:全部整改销号|已整改销号(\\d+)个)",
            m ->
                number(m, 1) == own.size()
                    && closed == (m.group(2) == null ? own.size() : number(m, 2)));
    rest =
        take(
            rest,
            "所辖党支部([^0-9。]+)得分率([\\d.]+)%，高于同类中位数[\\d.]+个百分点",
            m ->
                dimensions.containsKey(m.group(1))
                    && new BigDecimal(m.group(2)).compareTo(BigDecimal.valueOf(80)) >= 0);
    return take(
        rest,
        "得分比上年提高([\\d.]+)分",
        m ->
            new BigDecimal(row.get("得分"))
                    .subtract(new BigDecimal(row.get("上年得分")))
                    .compareTo(new BigDecimal(m.group(1)))
                == 0);
  }

  private static boolean standing(CSVRecord row, MatchResult m) {
    String last = row.get("上年同类名次");
    long change = last.isEmpty() ? 0 : Long.parseLong(last) - number(m, 4);
    long said = m.group(5) == null ? 0 : (m.group(5).equals("上升") ? 1 : -1) * number(m, 6);
    return row.get("得分").equals(m.group(1))
        && row.get("类别").equals(m.group(2))
        && row.get("同类单位数").equals(m.group(3))
        && row.get("同类名次").equals(m.group(4))
        && change == said;
  }

  private boolean praised(String code, String unit, MatchResult m) {
    long met = count(code, unit, "满足");
    long all = met + count(code, unit, "不满足") + count(code, unit, "无法判定");
    return share(code, unit, m, met, all);
  }

  private boolean found(String code, String unit, MatchResult m, List<String> bases) {
    Map<String, Set<String>> who = new HashMap<>();
    Map<String, Long> times = new HashMap<>();
    for (CSVRecord row : problems) {
      boolean own = row.get("单位编码").equals(unit);
      if (row.get("指标编码").equals(code) && !own && unitOf(row.get("单位编码")).equals(unit)) {
        who.computeIfAbsent(finding(row), each -> new HashSet<>()).add(row.get("单位编码"));
        times.merge(finding(row), Long.parseLong(row.get("次数")), Long::sum);
      }
    }
    return who.keySet().stream()
        .filter(each -> who.getOrDefault(each, Set.of()).size() == number(m, 1))
        .filter(each -> m.group(3) == null || times.getOrDefault(each, 0L) == number(m, 3))
        .anyMatch(
            each ->
                m.group(4) == null
                    || bases.get(m.group(4).charAt(0) - 'a').equals(this.bases.get(each)));
  }

  private String rates(String text) {
    String rest =
        take(
            text,
            "成立满六个月的党支部中，(?:(全部)|(\\d+)%(以上)?)在缺的数据都按不利情况计算时，"
                + "得分仍然达到达标线且没有触发一票否决（(\\d+)/(\\d+)）",
            m ->
                Math.abs(standard() - number(m, 4)) <= unclear()
                    && Math.abs(branches.size() - young() - number(m, 5)) <= unclear()
                    && (m.group(2) == null
                        ? number(m, 4) == number(m, 5)
                        : said(m.group(2), m.group(3), number(m, 4), number(m, 5))));
    rest =
        take(
            rest,
            "还有(\\d+)个成立满六个月的党支部得分没有达到达标线或者触发一票否决",
            m -> Math.abs(number(m, 1) - belowStandard()) <= unclear());
    rest =
        take(
            rest,
            "按现有数据，(\\d+)个党支部评为“示范”“达标”等次",
            m ->
                number(m, 1)
                    == branches.values().stream()
                        .filter(row -> row.get("建议等次").matches("示范|达标"))
                        .count());
    long weak = notAccepted();
    rest =
        take(
            rest,
            "列入整顿的(\\d+)个软弱涣散基层党组织，(?:全部实现转化|(\\d+)个实现转化，转化率([\\d.]+)%)",
            m ->
                number(m, 1) == listed
                    && (m.group(2) == null
                        ? weak == 0
                        : number(m, 2) == listed - weak
                            && m.group(3).equals(tenths(listed - weak, listed))));
    rest = take(rest, "还有(\\d+)个软弱涣散基层党组织没有通过整顿验收", m -> number(m, 1) == weak);
    long all = rectified.size();
    long closed = rectified.stream().filter(row -> row.get("认定状态").equals("已销号")).count();
    rest =
        take(
            rest,
            "上年问题(\\d+)个，(?:全部整改销号|已整改销号(\\d+)个，销号率([\\d.]+)%)",
            m ->
                number(m, 1) == all
                    && (m.group(2) == null
                        ? closed == all
                        : number(m, 2) == closed && m.group(3).equals(tenths(closed, all))));
    rest =
        take(
            rest,
            "有发展步骤的(\\d+)人中，(?:(全部)|(\\d+)%(以上)?)程序没有严重问题（(\\d+)人）",
            m ->
                number(m, 5) + serious() <= number(m, 1)
                    && (m.group(3) == null
                        ? number(m, 5) == number(m, 1)
                        : said(m.group(3), m.group(4), number(m, 5), number(m, 1))));
    rest = take(rest, "有(\\d+)人的程序存在严重问题", m -> number(m, 1) == serious());
    rest =
        take(
            rest,
            "这方面指标的得分率为([\\d.]+)%",
            m -> dimensions.keySet().stream().anyMatch(each -> m.group(1).equals(rate(each))));
    return take(rest, "上年问题还有(\\d+)个没有销号", m -> number(m, 1) == all - closed);
  }

  private static String tenths(long part, long whole) {
    long tenths = 1000 * part / whole;
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
  }

  private String counts(String text) {
    String year = units.values().iterator().next().get("年度");
    String rest = text.replace(year + "年度", "");
    rest =
        take(
            rest,
            "(\\d+)个单位(?:党组织书记|、(\\d+)个党支部的考核结果)",
            m ->
                number(m, 1) == units.size()
                    && (m.group(2) == null || number(m, 2) == branches.size()));
    Function<String, Long> sum = column -> Exports.sum(input, "志愿服务统计", column);
    rest = take(rest, "志愿服务队(\\d+)支", m -> number(m, 1) == sum.apply("志愿服务队数"));
    rest = take(rest, "服务(\\d+万?余?)场次", m -> below(m.group(1), sum.apply("场次")));
    rest = take(rest, "、(\\d+万?余?)人次", m -> below(m.group(1), sum.apply("人次")));
    rest = take(rest, "示范岗(\\d+)个", m -> number(m, 1) == sum.apply("示范岗数"));
    return rest;
  }

  /** Two leading digits and zeros, below the sum, with 余 unless it is the sum. */
  private static boolean below(String said, long sum) {
    long number = Long.parseLong(said.replaceAll("\\D", "")) * (said.contains("万") ? 10_000 : 1);
    long unit = Math.max(1, (long) Math.pow(10, Long.toString(sum).length() - 2.0));
    return sum / unit * unit == number && (said.contains("余") == (number < sum));
  }
}
