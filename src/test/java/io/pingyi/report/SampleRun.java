package io.pingyi.report;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Organisation;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Rubric;
import io.pingyi.score.SubjectScore;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small run made by hand: five branches and a unit, an input file, every type of line. */
public final class SampleRun implements RunResults {

  private static final String INPUT =
      """
      党组织名册
      党组织编码,党组织全称,上级党组织编码,组织类别,类别,述职单位类别,正式党员数
      U01,示例镇党委,,党委,,镇,
      B001,示例村一党支部,U01,党支部,村,,53
      B002,示例村二党支部,U01,党支部,村,,12
      B004,示例社区党支部,U01,党支部,社区,,30
      B005,=HYPERLINK(1),U01,党支部,社区,,8
      B003,示例村三党支部,U01,党支部,村,,"2
      人"
      ,无编码党支部,U01,党支部,村,,8
      合计,,,,,,113
      """;

  static final Rubric S = rubric("S", "党支部标准化规范化", "支部", Rubric.SubjectKind.BRANCH, true);
  static final Rubric D = rubric("D", "发展党员程序合规", "发展党员专项", Rubric.SubjectKind.DEVELOPMENT, false);
  static final Rubric U = rubric("U", "述职评议综合", "单位", Rubric.SubjectKind.UNIT, true);

  private final SourceTable table;
  private final SourceNames names;

  private SampleRun(SourceTable table) {
    this.table = table;
    this.names = new SourceNames(List.of(table));
  }

  /** Writes the input below the folder and gives the results that rest on it. */
  public static SampleRun in(Path input) throws Exception {
    Path file = input.resolve("名册").resolve("党组织.csv");
    Files.createDirectories(input.resolve("名册"));
    byte[] bytes = INPUT.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    List<String> columns = List.of("党组织编码", "党组织全称", "上级党组织编码", "组织类别", "类别", "述职单位类别", "正式党员数");
    return new SampleRun(
        new SourceTable(
            1,
            "名册/党组织.csv",
            "",
            Dataset.ORGANISATION,
            "",
            "UTF-8",
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
            2,
            columns,
            columns,
            List.of(0, 1, 2, 3, 4, 5, 6),
            new RowBalance(8, 6, 1, 0, 1, 0)));
  }

  /** Publishes into the folder, with the ledger in two parts as two workers would leave it. */
  public List<Path> publish(Path folder, Path work, Paper... papers) throws IOException {
    List<SubjectScore> all = scores();
    Path first = part(work.resolve("part-1.csv"), all.subList(0, all.size() - 1));
    Path second = part(work.resolve("part-2.csv"), all.subList(all.size() - 1, all.size()));
    return new Publication(this, List.of(first, second), List.of(papers), folder, () -> {})
        .publish().stream().map(file -> folder.resolve(file.name())).toList();
  }

  private Path part(Path file, List<SubjectScore> scores) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        LedgerCsv ledger = LedgerCsv.part(out, names)) {
      for (SubjectScore score : scores) {
        ledger.write(score);
      }
    }
    return file;
  }

  /** The scores, branches first, each sorted by code. */
  List<SubjectScore> scores() {
    return List.of(
        new SampleScore(branch("B001", "村"), D)
            .total()
            .deduct("D01", "D01-1", "-20", new Citation.Cell(1, 4, "类别", "村"))
            .score("80.00"),
        new SampleScore(branch("B001", "村"), S)
            .full("S1", "60")
            .deduct("S1", "S1-1", "-5", new Citation.Cell(1, 4, "正式党员数", "53"))
            .full("S2", "30")
            .bonus("S3", "S3-1", "2", new Citation.Cell(1, 4, "党组织全称", "示例村一党支部"))
            .rescale("9.444444444444")
            .round("-0.004444444444")
            .score("96.44"),
        new SampleScore(branch("B002", "村"), S)
            .full("S1", "60")
            .notApplicable("S2")
            .rescale("40")
            .score("100.00"),
        new SampleScore(branch("B003", "村"), S)
            .full("S1", "60")
            .deduct("S1", "S1-1", "-40", new Citation.Cell(1, 8, "正式党员数", "2\n人"))
            .deduct("S1", "S1-2", "-30", new Citation.Cell(1, 8, "类别", "村"))
            .cap("S1", "10")
            .full("S2", "30")
            .deduct("S2", "S2-1", "-3", new Citation.Absence(1, "党组织编码", "B003", "第2季度党员大会"))
            .rescale("3")
            .score("30.00"),
        new SampleScore(branch("B004", "社区"), S)
            .full("S1", "60")
            .undetermined("S2")
            .rescale("40")
            .score("100.00"),
        new SampleScore(branch("B005", "社区"), S).failed("支部/S1.drl:7 规则执行超时"),
        new SampleScore(unit(), U)
            .full("U1", "100")
            .deduct("U1", "U1-1", "-10", new Citation.Cell(1, 3, "党组织全称", "示例镇党委"))
            .score("90.00"));
  }

  private static Organisation branch(String code, String sector) {
    String name =
        Map.of("B001", "示例村一党支部", "B002", "示例村二党支部", "B003", "示例村三党支部", "B004", "示例社区党支部")
            .getOrDefault(code, "=HYPERLINK(1)");
    return new Organisation(code, name, Organisation.Level.BRANCH, sector, "U01", "U01");
  }

  private static Organisation unit() {
    return new Organisation("U01", "示例镇党委", Organisation.Level.COMMITTEE, "镇", null, "U01");
  }

  private static Rubric rubric(
      String code, String name, String level, Rubric.SubjectKind subject, boolean byCriterion) {
    return new Rubric(
        code,
        name,
        level,
        subject,
        byCriterion ? Rubric.Scoring.BY_CRITERION : Rubric.Scoring.FROM_TOTAL,
        new BigDecimal("100"),
        new BigDecimal("5"),
        new BigDecimal("80"),
        List.of(
            new Rubric.GradeBand("好", new BigDecimal("90"), BigDecimal.ONE),
            new Rubric.GradeBand("较好", new BigDecimal("80"), BigDecimal.ONE),
            new Rubric.GradeBand("一般", new BigDecimal("60"), BigDecimal.ONE),
            new Rubric.GradeBand("差", BigDecimal.ZERO, BigDecimal.ONE)));
  }

  @Override
  public RunInfo info() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(RunInfo.ORGANISATIONS, 6L);
    counts.put(RunInfo.ASSESSED, 6L);
    counts.put(RunInfo.EXCLUDED, 0L);
    counts.put(RunInfo.PROBLEMS, problems().count());
    return new RunInfo(
        "0123456789abcdef",
        2025,
        LocalDate.of(2025, 12, 31),
        "0.1.0",
        "a".repeat(64),
        "b".repeat(64),
        new TreeMap<>(Map.of("共性问题单位数", "3", "拒收上限", "100")),
        List.of(S, D, U),
        List.of(table),
        counts);
  }

  @Override
  public Stream<ScorecardRow> scorecard() {
    return SampleRows.scorecard(scores(), List.of(S, D, U)).stream();
  }

  @Override
  public Stream<ScorecardRow> ranking() {
    return SampleRows.ranking(scores(), List.of(S, D, U)).stream();
  }

  @Override
  public Stream<ProblemRow> problems() {
    return SampleRows.problems(scores(), names).stream();
  }

  @Override
  public List<CommonProblem> commonProblems() {
    return SampleRows.commonProblems(problems().toList());
  }

  @Override
  public Stream<RejectRow> rejects() {
    return Stream.of(
        RejectRow.of(new Reject(1, 8, "正式党员数", "“2\n人”不是整数", "B003,示例村三党支部", false), names),
        RejectRow.of(new Reject(1, 10, "党组织编码", "必需的编码为空", ",无编码党支部,U01", true), names));
  }

  @Override
  public Catalogue catalogue() {
    Map<String, Rubric> rubrics = new LinkedHashMap<>();
    List.of(S, D, U).forEach(rubric -> rubrics.put(rubric.code(), rubric));
    return new Catalogue(rubrics, List.of(), Map.of(), Map.of());
  }

  @Override
  public Stream<Organisation> organisations() {
    return scores().stream().map(SubjectScore::organisation).distinct();
  }

  @Override
  public Stream<CriterionRow> criteria() {
    return Stream.of();
  }

  @Override
  public BranchSummary branches() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<UnitSummary> unitSummaries() {
    return List.of();
  }

  @Override
  public Stream<UnitResults> units() {
    return Stream.of();
  }

  @Override
  public Map<String, Statistic> statistics() {
    return Map.of();
  }
}
