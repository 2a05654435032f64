package io.pingyi.intake.snapshot;

import static io.pingyi.intake.snapshot.DevelopmentFixture.bundle;
import static io.pingyi.intake.snapshot.DevelopmentFixture.lawful;
import static io.pingyi.intake.snapshot.DevelopmentFixture.record;
import static io.pingyi.intake.snapshot.DevelopmentFixture.snapshot;
import static io.pingyi.intake.snapshot.DevelopmentFixture.values;
import static io.pingyi.intake.snapshot.DevelopmentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.facts.DevelopmentRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevelopmentSnapshotTest {

  @Test
  void a_lawful_record_gives_every_value() {
    DevelopmentRecord development = record(2025, lawful());
    assertThat(values(development)).doesNotContainValue(null);
    assertThat(development.uncertain()).isEmpty();
    assertThat(development.ageAtApplication()).isEqualTo(28);
    assertThat(development.talkMonths()).isEqualTo(1);
    assertThat(development.activistFullMonths()).isEqualTo(12);
    assertThat(development.reviewsMissing()).isZero();
    assertThat(development.noticeWorkingDays()).isEqualTo(5);
    assertThat(development.probationFullMonths()).isEqualTo(12);
    assertThat(development.inversions()).isZero();
    assertThat(development.sameDayBatch()).isEqualTo(1);
  }

  @Test
  void one_person_alone_and_in_a_bundle_give_the_same_record() {
    DevelopmentRecord alone = record(2025, lawful());
    DevelopmentRecord inBundle = snapshot(2025).of(bundle(lawful())).get(0);
    assertThat(inBundle.person()).isEqualTo("第2行");
    assertThat(inBundle).usingRecursiveComparison().ignoringFields("person").isEqualTo(alone);
  }

  @Test
  void a_birthday_known_by_its_month_gives_an_age_outside_that_month() {
    Map<String, String> middle = with(lawful(), "申请入党日期", "2024-01-15", "出生日期", "2006-01");
    assertThat(record(2025, middle).ageAtApplication()).isNull();
    assertThat(record(2025, with(lawful(), "出生日期", "2006-02")).ageAtApplication()).isEqualTo(17);
    assertThat(record(2025, with(lawful(), "出生日期", "2006-01-31")).ageAtApplication()).isEqualTo(18);
    assertThat(record(2025, with(lawful(), "出生日期", "2006-02-01")).ageAtApplication()).isEqualTo(17);
  }

  @Test
  void reviews_are_due_for_every_half_year_completed() {
    Map<String, String> eighteen = with(lawful(), "列为发展对象日期", "2025-09-20", "考察次数", "2");
    assertThat(record(2025, eighteen).reviewsMissing()).isEqualTo(1);
    Map<String, String> less = with(eighteen, "列为发展对象日期", "2025-09-19");
    assertThat(record(2025, less).reviewsMissing()).isZero();
    assertThat(record(2025, with(less, "考察次数", "5")).reviewsMissing()).isZero();
  }

  @Test
  void an_extension_shortens_what_counts_as_probation() {
    Map<String, String> extended = with(lawful(), "延长次数", "1", "延长月数", "6", "转正大会日期", "2026-12-10");
    assertThat(record(2026, extended).probationFullMonths()).isEqualTo(12);
    assertThat(record(2026, with(extended, "转正大会日期", "2026-12-09")).probationFullMonths())
        .isEqualTo(11);
    DevelopmentRecord unknown = record(2026, with(extended, "延长月数", ""));
    assertThat(unknown.extensionMonths()).isNull();
    assertThat(unknown.probationFullMonths()).isNull();
    assertThat(record(2026, with(extended, "延长次数", "")).extensions()).isNull();
    DevelopmentRecord none = record(2026, with(lawful(), "延长次数", "", "延长月数", ""));
    assertThat(none.extensions()).isZero();
    assertThat(none.extensionMonths()).isZero();
  }

  @Test
  void the_sixth_paper_is_demanded_only_since_the_text_of_2026() {
    Map<String, String> without =
        with(lawful(), "预备党员教育考察登记表", "否", "转正申请书", "否", "转正大会日期", "2026-06-10");
    assertThat(missing(with(without, "转正审批日期", "2026-05-10"))).isEqualTo(1);
    assertThat(missing(with(without, "转正审批日期", "2026-05-11"))).isEqualTo(2);
    DevelopmentRecord may = record(2026, with(without, "转正审批日期", "2026-05"));
    assertThat(may.archiveItemsMissing()).isEqualTo(1);
    assertThat(may.uncertain()).contains("archiveItemsMissing");
  }

  @Test
  void an_approver_without_power_is_known_only_when_powers_are_known() {
    assertThat(record(2025, lawful()).approverAuthorised()).isTrue();
    assertThat(record(2025, with(lawful(), "审批党组织编码", "001002")).approverAuthorised()).isFalse();
    assertThat(record(2025, with(lawful(), "审批党组织编码", "")).approverAuthorised()).isNull();
    assertThat(record(2025, with(lawful(), "审批党组织编码", "3.7E+17")).approverAuthorised()).isNull();
  }

  @Test
  void a_filing_date_beside_a_no_answers_nothing() {
    assertThat(record(2025, with(lawful(), "积极分子已备案", "否")).activistFiled()).isNull();
    assertThat(record(2025, with(lawful(), "积极分子已备案", "")).activistFiled()).isTrue();
    assertThat(record(2025, with(lawful(), "积极分子已备案", "", "积极分子备案日期", "")).activistFiled())
        .isNull();
  }

  @Test
  void a_date_alone_proves_filing_but_not_consent() {
    Map<String, String> noWord = with(lawful(), "党委意见", "");
    assertThat(record(2025, noWord).candidateOpinion()).isEqualTo("备案");
    assertThat(record(2026, with(noWord, "列为发展对象日期", "2026-05-11")).candidateOpinion()).isNull();
  }

  @Test
  void vetting_must_precede_both_reviews() {
    assertThat(record(2025, with(lawful(), "政审结论日期", "2025-05-06")).vettingBeforeReview()).isTrue();
    assertThat(record(2025, with(lawful(), "政审结论日期", "2025-05-07")).vettingBeforeReview())
        .isFalse();
    assertThat(record(2025, with(lawful(), "预审日期", "")).vettingBeforeReview()).isNull();
  }

  @Test
  void a_batch_counts_one_branch_one_day_one_handler() {
    Map<String, String> other = with(lawful(), "接收大会日期", "2025-06-11");
    Map<String, String> open = with(lawful(), "接收大会日期", "2025-06");
    Map<String, String> nobody = with(lawful(), "经手人", "");
    List<DevelopmentRecord> records =
        snapshot(2025).of(bundle(lawful(), lawful(), other, open, nobody));
    assertThat(records)
        .extracting(DevelopmentRecord::sameDayBatch)
        .containsExactly(2, 2, 1, null, 0);
    assertThat(records.get(0).uncertain()).containsExactly("sameDayBatch");
    assertThat(records.get(4).uncertain()).isEmpty();
  }

  private static int missing(Map<String, String> cells) {
    Integer missing = record(2026, cells).archiveItemsMissing();
    return missing == null ? -1 : missing;
  }
}
