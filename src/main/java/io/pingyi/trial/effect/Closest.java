package io.pingyi.trial.effect;

import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.rules.drl.RuleProbe;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How near all subjects of a rubric come to one rule. */
final class Closest {

  private final RuleProbe probe;
  private int subjects;
  private int without;
  private int unknown;
  private int reached;
  private RuleProbe.@Nullable Near nearest;
  private @Nullable Organisation whose;

  Closest(RuleProbe probe) {
    this.probe = probe;
  }

  RuleProbe probe() {
    return probe;
  }

  /**
   * Looks at one subject.
   *
   * @param wanted which comparisons count
   */
  void look(Subject subject, Predicate<RuleProbe.Near> wanted) {
    RuleProbe.Reading reading = probe.read(subject);
    subjects++;
    switch (reading.reach()) {
      case NO_FACT -> without++;
      case UNKNOWN -> unknown++;
      case REACHED -> reached++;
      case NOT_REACHED -> {}
    }
    for (RuleProbe.Near near : reading.near()) {
      if (wanted.test(near)
          && (nearest == null || near.distance().compareTo(nearest.distance()) < 0)) {
        nearest = near;
        whose = subject.organisation();
      }
    }
  }

  /** Subjects for which the rule is certainly reached. */
  int reached() {
    return reached;
  }

  /** What keeps the others away, in Chinese. */
  String sentence() {
    String rule = "规则“" + probe.rule().name() + "”";
    if (subjects == 0 || without == subjects) {
      return rule + "没有可看的数据：" + (subjects == 0 ? "没有这类考核对象" : "没有一个对象有它要的行");
    }
    if (unknown == subjects - without) {
      return rule + "对全部 " + unknown + " 个对象都因缺少数据无法判定";
    }
    String who = subjects + " 个对象中" + (reached == 0 ? "没有一个达到条件" : reached + " 个达到条件");
    String missing = unknown == 0 ? "" : "，" + unknown + " 个因缺少数据无法判定";
    return rule + who + missing + near();
  }

  private String near() {
    RuleProbe.Near near = nearest;
    if (near == null || whose == null) {
      return reached == 0 ? "，都还有别的条件不满足" : "";
    }
    String limit = near.threshold() == null ? "界线" : "界线“" + near.threshold() + "”";
    return "；最接近的是 %s（%s）：%s %s，%s %s"
        .formatted(
            whose.name(), whose.code(), near.word(), text(near.value()), limit, text(near.limit()));
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
