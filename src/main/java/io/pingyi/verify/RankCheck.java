package io.pingyi.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ranks the published scores again, and checks what else the scorecard says about them. */
final class RankCheck {

  private static final Pattern CEILING = Pattern.compile("（等次不高于([^，（）]+)，");

  private final Check ranks = new Check("同类名次与同类单位数重排", "个计分对象");
  private final Check grades = new Check("建议等次的最低分与名额", "个计分对象");
  private final Check ranges = new Check("得分在可能区间之内", "个计分对象");
  private final Manifest manifest;

  RankCheck(Manifest manifest) {
    this.manifest = manifest;
  }

  List<Check> checks() {
    return List.of(ranks, grades, ranges);
  }

  void look(Scorecard scorecard) {
    for (List<Entry> peers : scorecard.peers()) {
      rank(peers);
      grade(peers);
      peers.forEach(this::range);
    }
  }

  private void rank(List<Entry> peers) {
    List<Scored> scored = scored(peers);
    scored.sort((one, other) -> other.score.compareTo(one.score));
    int rank = 0;
    for (int i = 0; i < scored.size(); i++) {
      boolean tied = i > 0 && scored.get(i).score.compareTo(scored.get(i - 1).score) == 0;
      rank = tied ? rank : i + 1;
      expect(scored.get(i).entry, BigDecimal.valueOf(rank), scored.size());
    }
    peers.stream()
        .filter(entry -> entry.score() == null)
        .forEach(entry -> expect(entry, null, scored.size()));
  }

  private void expect(Entry entry, @Nullable BigDecimal rank, int peers) {
    ranks.made();
    BigDecimal found = entry.rank();
    boolean same = rank == null ? found == null : found != null && rank.compareTo(found) == 0;
    ranks.require(
        same,
        entry.place(),
        "单位 %s 的同类名次应为%s，实为%s".formatted(entry.organisation(), words(rank), words(found)));
    ranks.require(
        entry.peers().compareTo(BigDecimal.valueOf(peers)) == 0,
        entry.place(),
        "单位 %s 的同类单位数应为 %s，实为 %s"
            .formatted(entry.organisation(), peers, entry.peers().toPlainString()));
  }

  private static String words(@Nullable BigDecimal rank) {
    return rank == null ? "空" : " " + rank.toPlainString();
  }

  private void grade(List<Entry> peers) {
    Map<String, Manifest.Grade> known =
        manifest.rubricOfLevel(peers.get(0).level()).stream()
            .flatMap(rubric -> rubric.grades().stream())
            .collect(
                Collectors.toMap(
                    Manifest.Grade::name, grade -> grade, (a, b) -> a, LinkedHashMap::new));
    List<Scored> scored = scored(peers);
    Map<String, Integer> taken = new TreeMap<>();
    for (Scored each : scored) {
      grades.made();
      String name = each.entry.grade();
      Manifest.Grade grade = known.get(name);
      if (grade == null) {
        grades.require(
            known.isEmpty() && name.isEmpty(),
            each.entry.place(),
            "建议等次应为 %s 之一，实为“%s”".formatted(String.join("、", known.keySet()), name));
        continue;
      }
      grades.require(
          each.score.compareTo(grade.minimum()) >= 0,
          each.entry.place(),
          "“%s”至少要 %s 分，实得 %s"
              .formatted(name, SumCheck.plain(grade.minimum()), SumCheck.plain(each.score)));
      ceilings(each.entry, known.keySet());
      int count = taken.merge(name, 1, Integer::sum);
      int quota = quota(grade, scored.size());
      grades.require(
          count <= quota,
          each.entry.place(),
          "“%s”在同类中至多 %s 个，本行是第 %s 个".formatted(name, quota, count));
    }
  }

  /** Grades from best to worst: none better than a restriction that binds. */
  private void ceilings(Entry entry, Collection<String> known) {
    List<String> order = List.copyOf(known);
    Matcher matcher = CEILING.matcher(entry.restrictions());
    while (matcher.find()) {
      String ceiling = matcher.group(1);
      grades.require(
          order.contains(ceiling) && order.indexOf(entry.grade()) >= order.indexOf(ceiling),
          entry.place(),
          "限制项写明等次不高于“%s”，建议等次为“%s”".formatted(ceiling, entry.grade()));
    }
  }

  private static int quota(Manifest.Grade grade, int peers) {
    return grade
        .quota()
        .multiply(BigDecimal.valueOf(peers))
        .setScale(0, RoundingMode.DOWN)
        .intValueExact();
  }

  private void range(Entry entry) {
    BigDecimal score = entry.score();
    BigDecimal lowest = entry.lowest();
    BigDecimal highest = entry.highest();
    if (score == null || lowest == null || highest == null) {
      ranges.require(score == null, entry.place(), "单位 " + entry.organisation() + " 有得分而没有可能区间");
      return;
    }
    ranges.made();
    ranges.require(
        lowest.compareTo(score) <= 0 && score.compareTo(highest) <= 0,
        entry.place(),
        "得分 %s 不在 %s～%s 之间".formatted(score, lowest, highest));
    ranges.require(
        entry.undetermined().signum() > 0 || lowest.compareTo(highest) == 0,
        entry.place(),
        "没有无法判定项，最低与最高可能得分应相同，实为 %s～%s".formatted(lowest, highest));
  }

  private static List<Scored> scored(List<Entry> peers) {
    List<Scored> scored = new ArrayList<>();
    for (Entry entry : peers) {
      BigDecimal score = entry.score();
      if (score != null) {
        scored.add(new Scored(entry, score));
      }
    }
    return scored;
  }

  private record Scored(Entry entry, BigDecimal score) {}
}
