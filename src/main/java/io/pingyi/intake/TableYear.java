package io.pingyi.intake;

import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.DateText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of one table that are of another year than the one it should be of. What happened
 * lies on a day; only meetings are judged by it, since the steps of a person and the papers of a
 * year rightly lie in other years.
 */
final class TableYear {

  private static final Map<Dataset, String> EVENTS =
      Map.of(Dataset.MEETING, "开展日期", Dataset.MEETING_COUNT, "月份");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(年度?|\\.0+)?");

  /** A table has few days; this bounds what a wrong one costs. */
  private static final int MOST_TEXTS = 2_000;

  /** So many persons of whom none took a step in a year are no ledger of that year. */
  private static final int MANY_PERSONS = 20;

  private static final String BIRTH = "出生日期";

  private static final int UNKNOWN = 0;
  private static final int WITHIN = 1;
  private static final int LATE = 2;

  private final RowSource table;
  private final LocalDate assessmentDate;
  private final int year;
  private final int eventColumn;
  private final YearHeading yearHeading;
  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Integer> years = new HashMap<>();
  private final TreeMap<Integer, Integer> others = new TreeMap<>();
  private long dated;
  private long outside;
  private long late;
  private long persons;
  private int lastStep;
  private boolean stepped;

  TableYear(RowSource table, ColumnsCatalogue catalogue, LocalDate assessmentDate) {
    this.table = table;
    this.assessmentDate = assessmentDate;
    Dataset dataset = table.layout().dataset();
    year = assessmentDate.getYear() - (dataset == Dataset.LAST_YEAR ? 1 : 0);
    String event = EVENTS.get(dataset);
    int column = event == null ? -1 : catalogue.index(dataset, event);
    eventColumn = column >= 0 && table.layout().source().get(column) >= 0 ? column : -1;
    yearHeading = spansYears(dataset) ? YearHeading.NONE : table.layout().year();
  }

  /** Column of {@link StagedRow#cells()} with the day of what happened; negative without. */
  int eventColumn() {
    return eventColumn;
  }

  /** The column that says the year. */
  YearHeading yearHeading() {
    return yearHeading;
  }

  /** Why a row of that year is not used; null when it is. */
  @Nullable String yearFault(String raw) {
    int found = cached(years, raw);
    if (found == UNKNOWN) {
      return null;
    }
    dated++;
    // The day of an export lies behind the year.
    if (found == year || (yearHeading.ofDay() && found > year)) {
      return null;
    }
    outside(found);
    return "“"
        + Column.shorten(raw)
        + "”不是"
        + (year == assessmentDate.getYear() ? "考核年度 " : "上年 ")
        + year
        + "；请只留 "
        + year
        + " 年的行，填错的请更正";
  }

  /** Why a row with that day is not used; null when it is. */
  @Nullable String dayFault(String raw) {
    int found = cached(days, raw);
    if (found == UNKNOWN) {
      return null;
    }
    dated++;
    late += found == LATE ? 1 : 0;
    if (found == WITHIN || found == LATE) {
      return null;
    }
    outside(found);
    return "“" + Column.shorten(raw) + "”：日期不在考核年度（" + year + " 年）；日期填错的请更正，别的年度的请移到那一年的文件夹";
  }

  /** When most rows are of another year, what to tell of the table as a whole; null otherwise. */
  @Nullable String fault() {
    if (outside * 2 <= dated) {
      return dated == 0 ? stated() : null;
    }
    int most = year;
    for (Map.Entry<Integer, Integer> other : others.entrySet()) {
      most = other.getValue() >= others.getOrDefault(most, 0) ? other.getKey() : most;
    }
    return "文件 "
        + table.label()
        + "：像是 "
        + most
        + " 年的数据——能看出年份的 "
        + dated
        + " 行中有 "
        + outside
        + " 行不是 "
        + year
        + " 年的；请换成 "
        + year
        + " 年的导出，或把它移到 "
        + most
        + " 年的文件夹";
  }

  /** What to tell of a table that is used all the same. */
  List<String> notices() {
    return Stream.of(named(), titled(), tooLate()).filter(Objects::nonNull).toList();
  }

  /** A day in the ledger of persons, most of which rightly lie in other years. */
  void step(String column, String raw) {
    if (table.layout().dataset() == Dataset.DEVELOPMENT
        && lastStep < year
        && !column.equals(BIRTH)) {
      int found = cached(days, raw);
      int step = found == WITHIN || found == LATE ? year : found;
      stepped |= step != UNKNOWN;
      lastStep = Math.max(lastStep, step);
    }
  }

  /** The row of {@link #step} is over. */
  void stepsEnd() {
    persons += stepped ? 1 : 0;
    stepped = false;
  }

  /** What title, names or steps say of a table whose rows do not say their year. */
  private @Nullable String stated() {
    StatedYear title = StatedYear.in(table.titles());
    StatedYear name = StatedYear.in(List.of(table.label()));
    if (title.says(year) || exempt(table.layout().dataset())) {
      return null;
    }
    // Scores, ballots and decisions are made after the year.
    int later = table.layout().dataset().reviewed() ? 0 : title.later(year);
    int titled = Math.max(title.earlier(year), later);
    if (titled > 0) {
      return other("表头上方写的是 " + titled + " 年", titled, "请改正标题");
    }
    if (name.says(year)) {
      return null;
    }
    int named = name.earlier(year);
    if (named > 0) {
      return other("名称里写的是 " + named + " 年，表内没有写年份", named, "请改正文件名和工作表名");
    }
    return persons >= MANY_PERSONS && lastStep < year
        ? other(
            persons + " 人的各步日期最晚在 " + lastStep + " 年，没有一步在 " + year + " 年",
            lastStep,
            "请在文件名中写明 " + year + "年")
        : null;
  }

  private String other(String seen, int other, String remedy) {
    return "文件 "
        + table.label()
        + "：像是 "
        + other
        + " 年的数据——"
        + seen
        + "；请换成 "
        + year
        + " 年的导出，或把它移到 "
        + other
        + " 年的文件夹；确是 "
        + year
        + " 年数据的，"
        + remedy;
  }

  /** What is often about a year before: problems, changes, results and courses that go on. */
  private static boolean exempt(Dataset dataset) {
    return switch (dataset) {
      case FEEDBACK, CHANGE, LAST_YEAR, RECTIFICATION -> true;
      default -> false;
    };
  }

  /** A title that its own rows contradict, as one taken over from the year before. */
  private @Nullable String titled() {
    StatedYear title = StatedYear.in(table.titles());
    int other = Math.max(title.earlier(year), title.later(year));
    return other == 0 || exempt(table.layout().dataset())
        ? null
        : table.label() + "：表头上方写的是 " + other + " 年，不是 " + year + " 年；请核对是不是放错了年度";
  }

  /** File or sheet are called by another year; many exports say it nowhere else. */
  private @Nullable String named() {
    Set<Integer> named = StatedYear.in(List.of(table.label())).all();
    return named.isEmpty() || named.contains(year)
        ? null
        : table.label()
            + "：名称里写的是 "
            + named.stream().map(String::valueOf).collect(Collectors.joining("、"))
            + "，不是 "
            + year
            + "；请核对是不是放错了年度";
  }

  /** Rows that come too late to count. */
  private @Nullable String tooLate() {
    return late == 0
        ? null
        : table.label() + "：有 " + late + " 行的日期晚于考核基准日 " + assessmentDate + "，已读入，不计入本次评定";
  }

  private static boolean spansYears(Dataset dataset) {
    return switch (dataset) {
      case DEVELOPMENT, FEEDBACK, CHANGE -> true;
      default -> false;
    };
  }

  private void outside(int other) {
    outside++;
    others.merge(other, 1, Integer::sum);
  }

  private int cached(Map<String, Integer> known, String raw) {
    Integer found = known.get(raw);
    if (found != null) {
      return found;
    }
    int read = known == days ? day(raw) : yearOf(raw);
    if (known.size() < MOST_TEXTS) {
      known.put(raw, read);
    }
    return read;
  }

  /** A day or month that may lie in the year is within it. */
  private int day(String raw) {
    return DateText.parse(raw)
        .map(
            days -> {
              if (days.first().getYear() > year) {
                return days.first().getYear();
              }
              if (days.last().getYear() < year) {
                return days.last().getYear();
              }
              return days.first().isAfter(assessmentDate) ? LATE : WITHIN;
            })
        .orElse(UNKNOWN);
  }

  private static int yearOf(String raw) {
    var matcher = YEAR.matcher(HeadingText.squeeze(CellText.clean(raw)));
    if (matcher.matches()) {
      return Integer.parseInt(matcher.group(1));
    }
    return DateText.parse(raw)
        .filter(days -> days.first().getYear() == days.last().getYear())
        .map(days -> days.first().getYear())
        .orElse(UNKNOWN);
  }
}
