package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Branches with all kinds of rows, some of them dirty, some cells missing. */
final class RandomBranch {

  private static final LocalDate ASSESSED = LocalDate.of(2025, 12, 31);
  private static final List<String> TYPES =
      List.of("党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会", "民主评议");

  private final Random random;
  private final BranchFixture fixture;

  /** A branch meets and elects only once it exists. */
  private LocalDate founded = LocalDate.of(2015, 12, 31);

  private RandomBranch(Random random) {
    this.random = random;
    this.fixture =
        new BranchFixture(random.nextInt(4) == 0 ? LocalDate.of(2025, 11, 15) : ASSESSED);
  }

  static BranchFixture of(Random random) {
    RandomBranch branch = new RandomBranch(random);
    branch.organisation();
    branch.life();
    branch.education();
    branch.persons();
    branch.rectification();
    return branch.fixture;
  }

  private void organisation() {
    boolean inPost = random.nextInt(4) > 0;
    boolean young = random.nextInt(3) == 0;
    String foundedOn = young ? day(2025) : "2015-0" + (1 + random.nextInt(9));
    founded = DateText.parse(foundedOn).map(DateRange::last).orElse(founded);
    fixture.organisation(
        "党组织全称",
        "中共某区某镇某村支部委员会",
        "组织类别",
        "631 党支部",
        "类别",
        "村",
        "成立日期",
        foundedOn,
        "正式党员数",
        number(60),
        "党员总数",
        number(60),
        "支委人数",
        number(8),
        "支委分工明确",
        yesNo(),
        "书记姓名",
        inPost ? "a1b2c3" : "",
        "书记空缺起始日期",
        inPost ? "" : day(2025),
        "上次换届日期",
        young ? "" : day(2021),
        "党小组数",
        number(4),
        "近三年发展党员数",
        number(4));
  }

  private void life() {
    int kind = random.nextInt(5);
    if (kind == 0) {
      fixture.tables(Dataset.MEETING);
    } else if (kind == 1) {
      for (int month = 1; month <= 12; month++) {
        counters(month);
      }
    } else if (kind > 2) {
      for (int i = random.nextInt(60); i > 0; i--) {
        String on = day(random.nextInt(20) == 0 ? 2024 : 2025);
        if (DateText.parse(on).filter(range -> range.first().isBefore(founded)).isPresent()) {
          continue;
        }
        fixture.row(
            Dataset.MEETING,
            "会议类型",
            TYPES.get(random.nextInt(TYPES.size())),
            "开展日期",
            on,
            "应到人数",
            String.valueOf(10 + random.nextInt(5)),
            "实到人数",
            String.valueOf(5 + random.nextInt(5)),
            "书记讲课",
            random.nextBoolean() ? "是" : "");
      }
    }
  }

  private void counters(int month) {
    if (random.nextInt(10) == 0 || LocalDate.of(2025, month, 1).isBefore(founded)) {
      return;
    }
    fixture.row(
        Dataset.MEETING_COUNT,
        "月份",
        "2025-%02d".formatted(month),
        "党员大会次数",
        number(2),
        "支委会次数",
        number(2),
        "党小组会次数",
        number(3),
        "党课次数",
        number(2),
        "书记讲党课次数",
        number(2),
        "主题党日次数",
        number(2),
        "组织生活会次数",
        number(2),
        "民主评议次数",
        number(2),
        "应到人次",
        "40",
        "实到人次",
        "30");
  }

  private void education() {
    fixture.row(
        Dataset.EDUCATION,
        "应学党员数",
        "20",
        "学时达标人数",
        number(20),
        "应学书记班子数",
        "3",
        "书记班子达标人数",
        number(4),
        "欠缴三至六月人数",
        number(3),
        "欠缴六月以上人数",
        number(3),
        "流动党员数",
        number(3),
        "流动党员台账",
        yesNo(),
        "失联流动党员数",
        number(2),
        "超期未转接人数",
        number(2),
        "应处置未启动人数",
        number(2));
  }

  private void persons() {
    fixture.tables(Dataset.DEVELOPMENT);
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate day = LocalDate.of(2021 + random.nextInt(4), 1 + random.nextInt(12), 5);
      List<String> steps =
          List.of("申请入党日期", "谈话日期", "确定积极分子日期", "研究发展对象日期", "列为发展对象日期", "接收大会日期", "转正大会日期");
      int passed = 1 + random.nextInt(steps.size());
      String[] cells = new String[passed * 2 + 6];
      for (int step = 0; step < passed; step++) {
        cells[step * 2] = steps.get(step);
        cells[step * 2 + 1] = day.toString();
        day = day.plusDays(step < 2 ? 20 : 180);
      }
      boolean activist = passed > 2;
      cells[passed * 2] = "培养联系人数";
      cells[passed * 2 + 1] = activist ? "2" : "";
      cells[passed * 2 + 2] = "入党介绍人数";
      cells[passed * 2 + 3] = passed > 4 ? "2" : "";
      cells[passed * 2 + 4] = "入党志愿书";
      cells[passed * 2 + 5] = passed > 5 ? yesNo() : "";
      fixture.row(Dataset.DEVELOPMENT, cells);
    }
  }

  private void rectification() {
    if (random.nextBoolean()) {
      fixture.tables(Dataset.RECTIFICATION);
      return;
    }
    fixture.row(
        Dataset.RECTIFICATION,
        "主要类型",
        "情形一",
        "县级领导",
        random.nextBoolean() ? "x" : "",
        "乡镇领导",
        "y",
        "整顿开始日期",
        day(2025),
        "验收日期",
        random.nextBoolean() ? day(2025) : "",
        "验收结论",
        random.nextBoolean() ? "通过" : "",
        "问题数",
        "6",
        "已销号数",
        number(7),
        "有效票",
        "15",
        "满意票",
        number(16),
        "不满意票",
        number(4),
        "知晓率",
        "9" + number(9) + "%",
        "乡镇复核通过",
        yesNo());
  }

  private String number(int below) {
    return String.valueOf(random.nextInt(below));
  }

  private String yesNo() {
    return random.nextBoolean() ? "是" : "否";
  }

  /** In any of the forms exports have; seldom unreadable. */
  private String day(int year) {
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    return switch (random.nextInt(12)) {
      case 0 -> "%d年%d月".formatted(year, month);
      case 1 -> "%d/%d/%d".formatted(year, month, day);
      case 2 -> "%d%02d%02d".formatted(year, month, day);
      case 3 -> random.nextInt(4) == 0 ? "不详" : "%d.%02d".formatted(year, month);
      default -> "%d-%02d-%02d".formatted(year, month, day);
    };
  }
}
