package io.pingyi.report;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.page.IndexPage;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of any size computed from the numbers of its branches: branch {@code i} loses points on
 * criterion {@code j} when 7 divides {@code i + j}. Names and cells carry what could break a page.
 */
public final class CountedRun implements RunResults, PaperFolder {

  /** Name of a branch and value of many cells. */
  public static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&村支部";

  /** Criteria of branches. */
  public static final int CRITERIA = 6;

  private static final List<String> DIMENSIONS =
      List.of("政治建设", "组织建设", "党员教育管理", "党建引领治理", "党建责任");
  private static final Rubric U = rubric("U", "述职评议", "单位", Rubric.SubjectKind.UNIT);
  private static final Rubric S = rubric("S", "支部标准化", "支部", Rubric.SubjectKind.BRANCH);

  private final int units;
  private final int perUnit;
  private final Path folder;

  /**
   * @param folder where the page is written
   */
  public CountedRun(int units, int perUnit, Path folder) {
    this.units = units;
    this.perUnit = perUnit;
    this.folder = folder;
  }

  /** Writes the page and gives its path. */
  public Path write() throws IOException {
    new IndexPage().write(this, this);
    return folder.resolve("index.html");
  }

  private static Rubric rubric(String code, String name, String level, Rubric.SubjectKind subject) {
    return new Rubric(
        code,
        name,
        level,
        subject,
        Rubric.Scoring.BY_CRITERION,
        new BigDecimal("100"),
        BigDecimal.ZERO,
        new BigDecimal("80"),
        List.of(
            new Rubric.GradeBand("好", new BigDecimal("90"), BigDecimal.ONE),
            new Rubric.GradeBand("较好", new BigDecimal("80"), BigDecimal.ONE),
            new Rubric.GradeBand("一般", BigDecimal.ZERO, BigDecimal.ONE)));
  }

  private int all() {
    return units * perUnit;
  }

  private static String unit(int number) {
    return String.format(Locale.ROOT, "%05d0000", number + 1);
  }

  private String branch(int number) {
    return String.format(Locale.ROOT, "%05d%04d", number / perUnit + 1, number % perUnit + 1);
  }

  private static String name(int branch) {
    return branch == 3 ? HOSTILE : "示例" + (branch + 1) + "号党支部";
  }

  private static boolean fails(int branch, int criterion) {
    return (branch + criterion) % 7 == 0;
  }

  private static BigDecimal score(int branch) {
    long lost = IntStream.range(0, CRITERIA).filter(j -> fails(branch, j)).count();
    return new BigDecimal("100.00").subtract(BigDecimal.valueOf(lost * 10 + branch % 5));
  }

  private static String sector(int branch) {
    return List.of("村", "社区", "机关").get(branch % 3);
  }

  @Override
  public RunInfo info() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(RunInfo.ORGANISATIONS, (long) units + all());
    counts.put(RunInfo.ASSESSED, (long) units + all());
    counts.put("scored.U", (long) units);
    counts.put("scored.S", (long) all());
    counts.put(RunInfo.PROBLEMS, problems().count());
    SourceTable table =
        new SourceTable(
            1,
            "名册/党组织.csv",
            "",
            Dataset.ORGANISATION,
            "",
            "UTF-8",
            "c".repeat(64),
            1,
            List.of("党组织编码"),
            List.of("党组织编码"),
            List.of(0),
            new RowBalance(10, 8, 1, 0, 1, 0));
    return new RunInfo(
        "0123456789abcdef",
        2025,
        LocalDate.of(2025, 12, 31),
        "0.1.0",
        "a".repeat(64),
        "b".repeat(64),
        new TreeMap<>(Map.of("拒收上限", "100")),
        List.of(U, S),
        List.of(table),
        counts);
  }

  @Override
  public Catalogue catalogue() {
    Map<String, Rubric> rubrics = new LinkedHashMap<>();
    rubrics.put("U", U);
    rubrics.put("S", S);
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(criterion("U1", "所辖支部达标", "U", "组织建设"));
    for (int j = 0; j < CRITERIA; j++) {
      criteria.add(criterion("S" + j, "第" + j + "项工作按规定开展", "S", DIMENSIONS.get(j % 5)));
    }
    return new Catalogue(rubrics, criteria, Map.of(), Map.of());
  }

  private static Criterion criterion(String code, String title, String rubric, String dimension) {
    return new Criterion(
        code,
        title,
        rubric,
        dimension,
        Kind.REGULAR,
        BigDecimal.TEN,
        java.util.Set.of(),
        MissingPolicy.NOT_COUNTED,
        null,
        null,
        "某条例第一条",
        "请整改",
        LocalDate.MIN,
        LocalDate.MAX,
        2);
  }

  @Override
  public Stream<ScorecardRow> scorecard() {
    return ranking();
  }

  @Override
  public Stream<ScorecardRow> ranking() {
    Stream<ScorecardRow> first = IntStream.range(0, units).mapToObj(this::unitRow);
    Stream<ScorecardRow> second =
        Stream.of("机关", "村", "社区")
            .flatMap(
                sector ->
                    IntStream.range(0, all())
                        .filter(i -> sector(i).equals(sector))
                        .boxed()
                        .sorted(Comparator.comparing(CountedRun::score).reversed())
                        .map(this::branchRow));
    return Stream.concat(first, second);
  }

  @Override
  public YearBook yearBook() {
    return new CountedYearBook();
  }

  private ScorecardRow unitRow(int number) {
    BigDecimal score = new BigDecimal("95.00").subtract(BigDecimal.valueOf(number % 20));
    return row(unit(number), "示例" + (number + 1) + "镇党委", U, "镇", "", score, number + 1, units);
  }

  private ScorecardRow branchRow(int number) {
    BigDecimal score = score(number);
    int rank =
        1
            + (int)
                IntStream.range(0, Math.min(all(), 2000))
                    .filter(i -> sector(i).equals(sector(number)))
                    .filter(i -> score(i).compareTo(score) > 0)
                    .count();
    return row(
        branch(number),
        name(number),
        S,
        sector(number),
        unit(number / perUnit),
        score,
        rank,
        all() / 3);
  }

  private static ScorecardRow row(
      String code,
      String name,
      Rubric rubric,
      String sector,
      String parent,
      BigDecimal score,
      int rank,
      int peers) {
    String grade = score.intValue() >= 90 ? "好" : score.intValue() >= 80 ? "较好" : "一般";
    return new ScorecardRow(
        2025,
        rubric.level(),
        sector,
        code,
        name,
        parent,
        new BigDecimal("100"),
        score,
        BigDecimal.ZERO,
        score,
        score,
        score,
        rank,
        peers,
        grade,
        "",
        0,
        score.subtract(BigDecimal.ONE),
        rank);
  }

  @Override
  public Stream<Organisation> organisations() {
    return IntStream.range(0, units)
        .boxed()
        .flatMap(
            u ->
                Stream.concat(
                    Stream.of(
                        new Organisation(
                            unit(u), "", Organisation.Level.COMMITTEE, "镇", null, unit(u))),
                    IntStream.range(u * perUnit, (u + 1) * perUnit)
                        .mapToObj(
                            i ->
                                new Organisation(
                                    branch(i),
                                    name(i),
                                    Organisation.Level.BRANCH,
                                    sector(i),
                                    unit(u),
                                    unit(u)))));
  }

  @Override
  public List<UnitSummary> unitSummaries() {
    return IntStream.range(0, units)
        .mapToObj(u -> new UnitSummary(unitRow(u), summary(u)))
        .toList();
  }

  private BranchSummary summary(int unit) {
    List<BranchSummary.CriterionCount> counts = new ArrayList<>();
    for (int j = 0; j < CRITERIA; j++) {
      int criterion = j;
      int failing =
          (int)
              IntStream.range(unit * perUnit, (unit + 1) * perUnit)
                  .filter(i -> fails(i, criterion))
                  .count();
      counts.add(new BranchSummary.CriterionCount("S" + j, perUnit - failing, failing, 0, 0, 0));
    }
    BranchSummary.Standards standards = new BranchSummary.Standards(perUnit, perUnit);
    return new BranchSummary(
        perUnit,
        perUnit,
        standards,
        standards,
        standards,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        counts,
        DIMENSIONS.stream()
            .map(
                d ->
                    new BranchSummary.DimensionSum(
                        d, BigDecimal.valueOf(80 + unit % 7), BigDecimal.valueOf(100), 0))
            .toList());
  }

  @Override
  public Stream<UnitResults> units() {
    return unitSummaries().stream()
        .map(
            unit ->
                new UnitResults(
                    unit, List.of(points(unit.score().code(), "U", "U1", "8")), List.of()));
  }

  @Override
  public List<CommonProblem> commonProblems() {
    return List.of(
        new CommonProblem(
            "S0-1",
            "S0",
            "第0项工作按规定开展",
            "组织生活",
            "一般",
            "某条例第一条",
            units,
            9,
            BigDecimal.TEN,
            new BigDecimal("90"),
            true));
  }

  @Override
  public Stream<ProblemRow> problems() {
    return IntStream.range(0, all())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, CRITERIA).filter(j -> fails(i, j)).mapToObj(j -> problem(i, j)));
  }

  private ProblemRow problem(int branch, int criterion) {
    return new ProblemRow(
        branch(branch) + "-S" + criterion + "-1",
        branch(branch),
        name(branch),
        unit(branch / perUnit),
        "S" + criterion,
        "组织生活",
        "少开2次",
        "一般",
        "某条例第一条",
        BigDecimal.ONE,
        new BigDecimal("9.5"),
        "名册/党组织.csv第2行“党员大会次数”列",
        false,
        "");
  }

  @Override
  public Stream<RejectRow> rejects() {
    return Stream.of();
  }

  @Override
  public Stream<CriterionRow> criteria() {
    return IntStream.range(0, units)
        .boxed()
        .flatMap(
            u ->
                Stream.concat(
                    Stream.of(points(unit(u), "U", "U1", "8")),
                    IntStream.range(u * perUnit, (u + 1) * perUnit)
                        .boxed()
                        .flatMap(
                            i ->
                                IntStream.range(0, CRITERIA)
                                    .mapToObj(
                                        j ->
                                            points(
                                                branch(i),
                                                "S",
                                                "S" + j,
                                                fails(i, j) ? "0.5" : "10")))));
  }

  private static CriterionRow points(String code, String rubric, String criterion, String points) {
    BigDecimal value = new BigDecimal(points);
    Verdict verdict = value.compareTo(BigDecimal.TEN) == 0 ? Verdict.MET : Verdict.NOT_MET;
    return new CriterionRow(code, rubric, criterion, verdict, BigDecimal.TEN, value, value, value);
  }

  @Override
  public BranchSummary branches() {
    return summary(0);
  }

  @Override
  public Map<String, Statistic> statistics() {
    return Map.of();
  }

  @Override
  public void file(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
  }

  @Override
  public Path work() {
    return folder;
  }

  @Override
  public InputStream ledger() throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("\uFEFF单位编码,指标编码,判定编码,判定结论,行类型,分值,规则,依据条文,说明,来源文件,工作表,行号,列名,原值\r\n");
    for (int u = 0; u < units; u++) {
      line(out, unit(u), "U1", "", "不满足", "满分", "10", "所辖支部达标", "", "");
      line(out, unit(u), "U1", "U1-1", "不满足", "扣分", "-2", "还有支部没有达标", "7", unit(u));
      line(out, unit(u), "U", "", "", "合计", "95", "得分", "", "");
      for (int i = u * perUnit; i < (u + 1) * perUnit; i++) {
        branch(out, i);
      }
    }
    return new java.io.ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void branch(StringBuilder out, int i) {
    for (int j = 0; j < CRITERIA; j++) {
      String verdict = fails(i, j) ? "不满足" : "满足";
      line(out, branch(i), "S" + j, "", verdict, "满分", "10", "第" + j + "项工作按规定开展", "", "");
      if (fails(i, j)) {
        String code = "S" + j + "-1";
        line(out, branch(i), "S" + j, code, verdict, "扣分", "-9.5", "少开2次", "" + (i + 2), HOSTILE);
        line(out, branch(i), "S" + j, code, verdict, "扣分", "0", "同上", "" + (i + 3), "=1+1");
        line(out, branch(i), "S" + j, code, verdict, "扣分", "0", "同上；在名册中未找到某行", "", "");
      }
    }
    line(out, branch(i), "S", "", "", "折算", "-0.333333333333", "折算", "", "");
    line(out, branch(i), "S", "", "", "合计", score(i).toPlainString(), "得分", "", "");
  }

  private static void line(StringBuilder out, String... cells) {
    // code, criterion, finding, verdict, type, points | note, row, value
    boolean cited = !cells[2].isEmpty();
    List<String> record = new ArrayList<>(List.of(cells).subList(0, 6));
    record.add(cited ? "支部/" + cells[1] + ".drl:6" : "");
    record.add("某条例第一条");
    record.add(cells[6]);
    record.add(cited ? "名册/党组织.csv" : "");
    record.add(cited ? "表一" : "");
    record.add(cells[7]);
    record.add(cited ? "党员大会次数" : "");
    record.add(cells[8]);
    out.append(
        record.stream()
            .map(
                cell ->
                    cell.matches("[^,\"\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(java.util.stream.Collectors.joining(",", "", "\r\n")));
  }
}
