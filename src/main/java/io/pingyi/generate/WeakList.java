package io.pingyi.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 软弱涣散: the list fixed at the start of the year and its rectification, in BIFF8. */
final class WeakList {
  static final List<Column> COLUMNS =
      List.of(
          Column.number("序号"),
          Column.text("党组织名称"),
          Column.code("党组织编码").as("党组织\n编码"),
          Column.text("主要类型").as("软弱涣散类型").must().under("列入情况"),
          Column.text("其他类型").as("其他情形").under("列入情况"),
          Column.date("审定日期").as("区委审定日期").under("列入情况"),
          Column.text("县级领导").as("县级领导联村").under("整顿力量", "“四个一”"),
          Column.text("乡镇领导").as("乡镇领导包村").under("整顿力量", "“四个一”"),
          Column.text("第一书记").as("第一书记驻村").under("整顿力量", "“四个一”"),
          Column.text("结对单位").as("县级以上机关单位结对").under("整顿力量", "“四个一”"),
          Column.date("整顿开始日期").as("开始整顿日期").under("整顿过程"),
          Column.yes("乡镇复核通过").as("街镇复核").under("整顿过程"),
          Column.date("验收日期").as("县级核查日期").under("验收", "结论"),
          Column.text("验收结论").as("核查结论").under("验收", "结论"),
          Column.number("问题数").as("问题总数").under("验收", "问题清单"),
          Column.number("已销号数").as("已销号问题数").under("验收", "问题清单"),
          Column.number("有效票").as("测评有效票数").under("验收", "群众测评"),
          Column.number("满意票").as("测评满意票数").under("验收", "群众测评"),
          Column.number("不满意票").as("测评不满意票数").under("验收", "群众测评"),
          Column.text("知晓率").as("群众知晓率").under("验收", "群众测评"));

  /** The ten types of the national statistics and their shares (regulations §6, data-shape §7). */
  private static final List<String> TYPES =
      List.of(
          "班子配备不齐、书记长期缺职、工作停滞",
          "书记不胜任现职、工作不在状态",
          "班子不团结、内耗严重",
          "组织制度形同虚设、不开展活动",
          "换届拉票贿选突出",
          "宗族宗教黑恶势力干扰渗透",
          "村务居务财务公开和民主管理混乱",
          "社会治安和信访矛盾集中",
          "无固定活动场所",
          "服务意识差、群众意见大");

  private static final double[] SHARES = {20, 15, 10, 15, 1, 2, 10, 10, 7, 10};

  private final long seed;
  private final LocalDate date;

  WeakList(long seed, LocalDate date) {
    this.seed = seed;
    this.date = date;
  }

  /** The branches of the year's list, most of them villages. */
  List<BranchYear> members(List<BranchYear> branches) {
    int count = Math.max(2, (int) Math.round(branches.size() * .011));
    List<BranchYear> ranked = new ArrayList<>(branches);
    ranked.removeIf(branch -> branch.org().founded().getYear() >= date.getYear());
    ranked.sort(
        Comparator.comparingDouble(this::draw)
            .reversed()
            .thenComparing(branch -> branch.org().code()));
    List<BranchYear> members = new ArrayList<>(ranked.subList(0, Math.min(count, ranked.size())));
    members.sort(Comparator.comparing(branch -> branch.org().code()));
    return members;
  }

  private double draw(BranchYear branch) {
    double weight =
        branch.org().sector() == Sector.VILLAGE
            ? 1
            : branch.org().sector() == Sector.COMMUNITY ? .5 : .05;
    double points =
        branch.conduct().lapses().entrySet().stream()
            .mapToDouble(each -> each.getKey().cost * each.getValue())
            .sum();
    double chance = Dice.of(seed, "weak", branch.org().code(), date.getYear()).uniform();
    return weight * (.3 + chance) * (3 + points);
  }

  List<Row> rows(List<BranchYear> members) {
    List<Row> rows = new ArrayList<>();
    for (BranchYear branch : members) {
      rows.add(row(branch, rows.size() + 1));
    }
    return rows;
  }

  private Row row(BranchYear branch, int number) {
    String code = branch.org().code();
    Dice dice = Dice.of(seed, "rectification", code, date.getYear());
    Rectification course = Rectification.of(number, dice, date);
    int type = dice.weighted(SHARES);
    String accepted = course.accepted() == null ? "" : course.accepted().toString();
    List<String> cells = new ArrayList<>();
    cells.addAll(List.of(Integer.toString(number), branch.org().name(), code));
    cells.add(TYPES.get(type));
    cells.add(dice.chance(.35) ? TYPES.get((type + 3) % TYPES.size()) : "");
    cells.add(LocalDate.of(date.getYear(), 2, 20).toString());
    for (int i = 0; i < 4; i++) {
      String help = i == 3 ? "区财政局" : Names.person(dice);
      cells.add(course.lacking().contains(i) ? "" : help);
    }
    cells.add(course.start().toString());
    cells.add(accepted.isEmpty() ? "" : course.reviewed() ? "是" : "否");
    cells.add(accepted);
    cells.add(course.conclusion());
    cells.add(Integer.toString(course.problems()));
    cells.add(Integer.toString(course.closed()));
    cells.add(Integer.toString(course.votes()));
    cells.add(Integer.toString(course.pleased()));
    cells.add(Integer.toString(course.displeased()));
    cells.add(dice.between(course.passed() ? 89 : 80, 99) + "." + dice.between(0, 9) + "%");
    Row row = Row.of(code, cells);
    course.lapses(code).forEach(row::with);
    return row;
  }

  /** Column of one of the 四个一, 0 to 3. */
  static Column helper(int place) {
    return COLUMNS.get(6 + place);
  }

  Table table(List<Row> rows) {
    return Table.book("软弱涣散整顿台账.xls", "整顿台账", COLUMNS, rows)
        .titled("附件1", date.getYear() + "年软弱涣散基层党组织整顿台账");
  }
}
