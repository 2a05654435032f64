package io.pingyi.trial.effect;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.edits.Cell;
import io.pingyi.rules.edits.Edit;
import io.pingyi.trial.Way;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why an edit moves nobody on this data. */
final class Reasons {

  private final EffectRequest request;
  private final Way now;
  private final WayCounts before;
  private final WayCounts after;
  private final Probes probes;
  private final Step.Changes changes;

  /**
   * @param now the new edition
   * @param before what the edition before the edit says altogether
   * @param after what the edition after it says
   * @param changes what the edit did besides scores, ranks and grades
   */
  Reasons(
      EffectRequest request,
      Way now,
      WayCounts before,
      WayCounts after,
      Step.Changes changes,
      Probes probes) {
    this.changes = changes;
    this.request = request;
    this.now = now;
    this.before = before;
    this.after = after;
    this.probes = probes;
  }

  String of(Edit edit) {
    if (edit.wordingOnly()) {
      return switch (edit.part()) {
        case CASES -> "用例只用于 rules test，不参与计分";
        default -> "只改了给人看的文字，不参与计分";
      };
    }
    return switch (edit.part()) {
      case COLUMNS -> columns(edit);
      case CALENDAR -> "公示工作日数的判定没有一处因此改变";
      case THRESHOLD -> threshold(edit);
      case CRITERION -> criterion(edit);
      case FINDING -> finding(edit);
      case RULE, DECISION_TABLE -> rules(edit);
      case RUBRIC -> rubric(edit);
      case GRADE -> grade(edit);
      case CASES -> "";
    };
  }

  private String columns(Edit edit) {
    Cell synonyms = edit.cell("同义");
    if (synonyms == null) {
      return "没有一个单元格因此读出会改变判定的值";
    }
    TreeSet<String> words = new TreeSet<>(List.of(synonyms.after().split("、", -1)));
    words.remove("");
    TreeSet<String> seen = new TreeSet<>();
    now.data().report().tables().forEach(table -> seen.addAll(table.headings()));
    TreeSet<String> used = new TreeSet<>(words);
    used.retainAll(seen);
    if (!words.isEmpty() && used.isEmpty()) {
      return "本年的表里没有一列叫“" + String.join("”或“", words) + "”";
    }
    return used.isEmpty()
        ? "去掉的列名本年没有表用到"
        : "有表用了列名“" + String.join("”“", used) + "”，但读出的值没有改变任何判定";
  }

  private String threshold(Edit edit) {
    List<Closest> own = probes.of(edit);
    if (changes.weigh() + changes.appear() + changes.vanish() > 0) {
      return "分值被本项上限、指标满分或总分封顶，或者不计分。" + sentences(own);
    }
    if (own.isEmpty()) {
      return "没有规则用到这个数；由程序直接使用的，本年没有单位因此改变";
    }
    return "新旧两个数把所有对象分在同样的两边：" + sentences(own);
  }

  private String rules(Edit edit) {
    List<Closest> own = probes.of(edit);
    if (own.isEmpty()) {
      return counts(edit.criterion());
    }
    if (changes.weigh() + changes.appear() + changes.vanish() > 0) {
      return "分值被本项上限、指标满分或总分封顶，或者不计分。" + sentences(own);
    }
    boolean reached = own.stream().anyMatch(one -> one.reached() > 0);
    return (reached ? "修改前后达到条件的对象相同：" : "") + sentences(own);
  }

  private static String sentences(List<Closest> own) {
    return own.stream().map(Closest::sentence).distinct().collect(Collectors.joining("。"));
  }

  private String criterion(Edit edit) {
    String outside = outside(edit);
    if (!outside.isEmpty()) {
      return outside;
    }
    Cell sectors = edit.cell("适用类别");
    if (sectors != null && !edit.added() && !edit.removed()) {
      return sectors(edit, sectors);
    }
    if (edit.cell("缺数据处理") != null && after.verdicts(edit.criterion(), Verdict.UNDETERMINED) == 0) {
      return "没有单位的这个指标无法判定，缺数据处理用不上";
    }
    List<String> parts = new ArrayList<>(List.of(counts(edit.criterion())));
    probes.of(edit).stream()
        .filter(one -> one.reached() == 0)
        .forEach(one -> parts.add(one.sentence()));
    return String.join("。", parts);
  }

  private String sectors(Edit edit, Cell cell) {
    TreeSet<String> changed = new TreeSet<>(List.of(cell.after().split("、", -1)));
    TreeSet<String> old = new TreeSet<>(List.of(cell.before().split("、", -1)));
    TreeSet<String> common = new TreeSet<>(changed);
    common.retainAll(old);
    changed.addAll(old);
    changed.removeAll(common);
    Map<String, Integer> all = after.sectors(edit.criterion().substring(0, 1));
    int concerned = changed.stream().mapToInt(sector -> all.getOrDefault(sector, 0)).sum();
    String words = String.join("、", changed);
    if (!changed.contains("") && concerned == 0) {
      return "没有类别为“" + words + "”的考核对象";
    }
    return "类别改变适用的对象得分没有变化。" + counts(edit.criterion());
  }

  /** Why the day of the assessment decides; empty when it does not. */
  private String outside(Edit edit) {
    if (edit.cell("生效日期") == null && edit.cell("失效日期") == null) {
      return "";
    }
    boolean inForce =
        now.edition().catalogue().criteria().stream()
            .filter(criterion -> criterion.code().equals(edit.criterion()))
            .anyMatch(criterion -> criterion.inForce(request.date()));
    Criterion criterion =
        now.edition().catalogue().criteria().stream()
            .filter(one -> one.code().equals(edit.criterion()))
            .findFirst()
            .orElse(null);
    if (criterion == null || criterion.step() != null) {
      return "";
    }
    return "考核基准日 " + request.date() + (inForce ? " 修改前后都在生效期内" : " 不在生效期内");
  }

  private String counts(String criterion) {
    return "指标%s：满足 %s 个、不满足 %s 个、不适用 %s 个、无法判定 %s 个"
        .formatted(
            criterion,
            after.verdicts(criterion, Verdict.MET),
            after.verdicts(criterion, Verdict.NOT_MET),
            after.verdicts(criterion, Verdict.NOT_APPLICABLE),
            after.verdicts(criterion, Verdict.UNDETERMINED));
  }

  private String finding(Edit edit) {
    int found = after.found(edit.key());
    if (found == 0 && before.found(edit.key()) == 0) {
      String outside = days(edit);
      String near = sentences(probes.of(edit));
      return outside.isEmpty() ? "没有单位有此判定：" + near : outside;
    }
    int capped =
        Math.max(
            after.capped(edit.key()),
            Math.max(
                after.capped(edit.criterion()), after.capped(edit.criterion().substring(0, 1))));
    if (edit.cell("本项上限") != null && edit.cells().size() == 1 && capped == 0) {
      return "有此判定的 " + found + " 个单位，扣分都没有达到本项上限";
    }
    if (capped > 0) {
      return "有此判定的 " + found + " 个单位，分值都被本项上限、指标满分或总分封顶";
    }
    return "有此判定的 " + found + " 个单位，按新旧两行算出的分值相同" + days(edit);
  }

  private String days(Edit edit) {
    Cell from = edit.cell("生效日期");
    Cell to = edit.cell("失效日期");
    if (from == null && to == null) {
      return "";
    }
    LocalDate day = request.date();
    boolean inForce =
        now.edition().catalogue().prices().getOrDefault(edit.key(), List.of()).stream()
            .anyMatch(price -> price.inForce(day));
    return inForce ? "" : "考核基准日 " + day + " 不在任何一行的生效期内";
  }

  private String rubric(Edit edit) {
    Cell standard = edit.cell("达标线");
    Cell cap = edit.cell("加分上限");
    if (standard != null) {
      return "没有得分落在新旧达标线之间" + nearest(edit.key(), standard.after());
    }
    return cap == null ? "没有得分因此改变" : "没有单位的加分合计超过新旧上限";
  }

  private String grade(Edit edit) {
    String rubric = edit.key().substring(0, 1);
    String grade = edit.key().substring(1);
    Cell minimum = edit.cell("最低分");
    Cell quota = edit.cell("比例上限");
    String line = minimum == null ? minimum(rubric, grade) : minimum.after();
    int enough =
        after
            .scores(rubric)
            .tailMap(new BigDecimal(line.isEmpty() ? "0" : line), true)
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    if (quota != null && minimum == null) {
      return "够得上“%s”（%s 分）的有 %s 个，新旧名额（各类别取整）让同样的单位得到它".formatted(grade, line, enough);
    }
    return "没有得分因新的最低分换等次" + nearest(rubric, line);
  }

  private String minimum(String rubric, String grade) {
    return now.edition().catalogue().rubrics().values().stream()
        .filter(one -> one.code().equals(rubric))
        .flatMap(one -> one.grades().stream())
        .filter(band -> band.name().equals(grade))
        .map(band -> band.minimum().toPlainString())
        .findFirst()
        .orElse("0");
  }

  private String nearest(String rubric, String line) {
    if (line.isEmpty() || after.scores(rubric).isEmpty()) {
      return "";
    }
    BigDecimal limit = new BigDecimal(line);
    NavigableMap<BigDecimal, Integer> scores = after.scores(rubric);
    @Nullable BigDecimal below = scores.lowerKey(limit);
    @Nullable BigDecimal above = scores.ceilingKey(limit);
    BigDecimal best =
        below == null
                || (above != null && above.subtract(limit).compareTo(limit.subtract(below)) <= 0)
            ? above
            : below;
    return best == null ? "" : "；最接近的得分 " + best.toPlainString() + "，界线 " + limit.toPlainString();
  }
}
