package io.pingyi.rules;

import io.pingyi.facts.Branch;
import io.pingyi.facts.Indicator;
import io.pingyi.facts.RectificationCase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of branches and weak branches once more, in plain Java with the numbers written out:
 * findings with their quantities, and what does not apply. Every value must be given.
 */
final class BranchReference {

  private static final Set<String> TEMPORARY = Set.of("临时党支部", "功能型党支部");
  private static final Set<String> DEVELOPING = Set.of("村", "社区", "机关", "事业", "学校", "国企");
  private static final List<Set<String>> HONOURS =
      List.of(
          Set.of("中央", "中央级", "国家级", "全国"),
          Set.of("省", "省级", "自治区级", "直辖市级"),
          Set.of("市", "市级", "地市级"),
          Set.of("县", "县级", "区", "区级", "县（市、区）级"));

  final Map<String, BigDecimal> findings = new TreeMap<>();
  final Set<String> notApplicable = new TreeSet<>();

  static BranchReference ofBranch(Branch b, List<Indicator> indicators) {
    BranchReference out = new BranchReference();
    out.organisation(b);
    out.term(b);
    out.life(b);
    out.development(b);
    out.education(b);
    out.indicators(b, indicators);
    out.vetoes(b, indicators);
    return out;
  }

  static BranchReference ofWeak(Branch b, RectificationCase weak) {
    BranchReference out = new BranchReference();
    out.when("R01-1", !is(b.secretaryInPost()), 1);
    out.count("R06-1", b.generalMeetingQuartersMissed());
    out.count("R06-2", n(b.fullMembers()) < 7 ? 0 : n(b.committeeMeetingMonthsMissed()));
    out.count("R06-3", n(b.groups()) == 0 ? 0 : n(b.groupMeetingMonthsMissed()));
    out.count("R06-4", b.lessonQuartersMissed());
    out.count("R07-1", b.themedDayMonthsMissed());
    out.below("R08-1", b.attendanceRate(), 80);
    out.count("R09-1", b.duesOwingThreeMonths());
    out.count("R09-2", b.duesOwingSixMonths());
    boolean mobile = n(b.mobileMembers()) > 0;
    out.applies("R10", mobile);
    out.when("R10-1", mobile && !is(b.mobileLedger()), 1);
    out.count("R10-2", mobile ? n(b.mobileLost()) : 0);
    out.count("R15-1", weak.problemsOpen());
    out.count("R21-1", weak.supportsMissing());
    out.below("R22-1", weak.satisfiedRate(), 90);
    out.below("R23-1", weak.awareRate(), 90);
    out.when("RV1-1", n(weak.supportsMissing()) >= 2, n(weak.supportsMissing()));
    out.above("RV2-1", weak.dissatisfiedRate(), 50);
    out.when("RV3-1", n(weak.monthsUnderway()) < 3, 3 - n(weak.monthsUnderway()));
    out.when("RV4-1", !is(weak.townReviewed()), 1);
    return out;
  }

  private void organisation(Branch b) {
    int full = n(b.fullMembers());
    when("S1.1-1", full < 3, 3 - full);
    when("S1.1-2", n(b.members()) > 50 && !is(b.oversizeApproved()), n(b.members()) - 50);
    applies("S1.2", full >= 7);
    int committee = n(b.committeeMembers());
    when("S1.2-1", full >= 7 && committee == 0, 1);
    when("S1.2-2", full >= 7 && committee > 0 && (committee < 3 || committee > 7), 1);
    when("S1.2-3", full >= 7 && committee > 0 && !is(b.dutiesAssigned()), 1);
    int begun = n(b.secretaryVacantMonths());
    int whole = n(b.secretaryVacantFullMonths());
    when("S1.3-1", begun > 3, begun - 3);
    when("S1.3-2", begun <= 3 && whole >= 1, whole);
  }

  private void term(Branch b) {
    boolean elects = !TEMPORARY.contains(b.category());
    applies("S1.4", elects);
    boolean approved = is(b.extensionApproved());
    int years = Set.of("村", "社区").contains(Objects.requireNonNull(b.sector())) ? 5 : 3;
    int limit = 12 * (approved ? years + 1 : years);
    int months = n(b.termMonths());
    when("S1.4-1", elects && months > limit, months - limit);
    when("S1.4-2", elects && !approved && months > limit, 1);
  }

  private void life(Branch b) {
    count("S2.1-1", b.generalMeetingQuartersMissed());
    applies("S2.2", n(b.fullMembers()) >= 7);
    count("S2.2-1", n(b.fullMembers()) < 7 ? 0 : n(b.committeeMeetingMonthsMissed()));
    applies("S2.3", n(b.groups()) > 0);
    count("S2.3-1", n(b.groups()) == 0 ? 0 : n(b.groupMeetingMonthsMissed()));
    boolean settled = n(b.monthsSinceFounded()) >= 6;
    count("S2.4-1", b.lessonQuartersMissed());
    when("S2.4-2", settled && n(b.secretaryLessons()) == 0, 1);
    count("S2.5-1", b.themedDayMonthsMissed());
    below("S2.6-1", b.attendanceRate(), 80);
    when("S2.7-1", settled && n(b.lifeMeetings()) == 0, 1);
    when("S2.7-2", settled && n(b.appraisals()) == 0, 1);
  }

  private void development(Branch b) {
    boolean involved = n(b.developmentInvolved()) > 0;
    applies("S3.1", involved);
    count("S3.1-1", involved ? n(b.seriousPersons()) : 0);
    count("S3.1-2", involved ? n(b.minorPersons()) : 0);
    boolean develops = DEVELOPING.contains(b.sector()) && !TEMPORARY.contains(b.category());
    int wanted = "村".equals(b.sector()) ? 2 : 1;
    int activists = n(b.inPreparation());
    applies("S3.2", develops);
    when("S3.2-1", develops && activists < wanted, wanted - activists);
    boolean asked = develops && n(b.members()) >= 5 && n(b.monthsSinceFounded()) >= 36;
    applies("S3.3", asked);
    when("S3.3-1", asked && n(b.admittedInThreeYears()) == 0 && activists == 0, 1);
    boolean converted = n(b.convertedThisYear()) > 0;
    applies("S3.4", converted);
    count("S3.4-1", converted ? n(b.archiveItemsMissing()) : 0);
  }

  private void education(Branch b) {
    below("S4.1-1", b.studyRate(), 95);
    below("S4.1-2", b.leaderStudyRate(), 100);
    count("S4.2-1", b.duesOwingThreeMonths());
    count("S4.2-2", b.duesOwingSixMonths());
    boolean mobile = n(b.mobileMembers()) > 0;
    applies("S4.3", mobile);
    when("S4.3-1", mobile && !is(b.mobileLedger()), 1);
    count("S4.3-2", mobile ? n(b.mobileLost()) : 0);
    count("S4.4-1", b.transfersOverdue());
    count("S4.5-1", b.disposalsPending());
  }

  private void indicators(Branch b, List<Indicator> indicators) {
    boolean village = Set.of("村", "社区").contains(Objects.requireNonNull(b.sector()));
    applies("S5.2", village);
    if (village) {
      below("S5.2-1", only(indicators, "群众满意度测评.满意率").number(), 90);
    }
    boolean housed = village || "国企".equals(b.sector());
    applies("S6.1", housed);
    applies("S6.2", housed);
    when("S6.1-1", housed && !is(only(indicators, "阵地保障台账.固定活动场所").yes()), 1);
    when("S6.2-1", housed && !is(only(indicators, "阵地保障台账.经费列入预算").yes()), 1);
    List<String> honours = texts(indicators, "表彰情况.表彰级别");
    applies("S7.1", !honours.isEmpty());
    Optional<Integer> best =
        honours.stream()
            .map(BranchReference::level)
            .filter(level -> level > 0)
            .min(Comparator.naturalOrder());
    best.ifPresent(level -> when("S7.1-" + level, true, 1));
    List<String> spread = texts(indicators, "表彰情况.经验推广级别");
    applies("S7.2", !spread.isEmpty());
    when("S7.2-1", spread.stream().anyMatch(text -> level(text) > 0), 1);
  }

  private void vetoes(Branch b, List<Indicator> indicators) {
    int begun = n(b.secretaryVacantMonths());
    when("SV1-1", begun > 6 && !is(b.actingSecretary()), begun);
    when("SV2-1", n(b.generalMeetings()) == 0 && n(b.monthsSinceFounded()) >= 12, 1);
    when("SV3-1", "未转化".equals(b.weakStatus()), 1);
    when("SV4-1", is(only(indicators, "纪律审查情况.违规发展党员被查处").yes()), 1);
    when("SV5-1", is(only(indicators, "纪律审查情况.班子主要成员被立案").yes()), 1);
  }

  /** 1 for 中央 to 4 for 县; 0 for anything below. */
  private static int level(String text) {
    for (int i = 0; i < HONOURS.size(); i++) {
      if (HONOURS.get(i).contains(text)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Indicator only(List<Indicator> indicators, String name) {
    return indicators.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> texts(List<Indicator> indicators, String name) {
    return indicators.stream()
        .filter(indicator -> indicator.name().equals(name))
        .map(Indicator::text)
        .map(Objects::requireNonNull)
        .toList();
  }

  private void applies(String criterion, boolean applies) {
    if (!applies) {
      notApplicable.add(criterion);
    }
  }

  private void when(String finding, boolean found, int quantity) {
    if (found) {
      findings.put(finding, BigDecimal.valueOf(quantity));
    }
  }

  private void count(String finding, @Nullable Integer quantity) {
    when(finding, n(quantity) > 0, n(quantity));
  }

  private void below(String finding, @Nullable BigDecimal value, int limit) {
    BigDecimal gap = BigDecimal.valueOf(limit).subtract(Objects.requireNonNull(value));
    if (gap.signum() > 0) {
      findings.put(finding, gap);
    }
  }

  private void above(String finding, @Nullable BigDecimal value, int limit) {
    BigDecimal gap = Objects.requireNonNull(value).subtract(BigDecimal.valueOf(limit));
    if (gap.signum() > 0) {
      findings.put(finding, gap);
    }
  }

  private static int n(@Nullable Integer value) {
    return Objects.requireNonNull(value);
  }

  private static boolean is(@Nullable Boolean value) {
    return Objects.requireNonNull(value);
  }
}
