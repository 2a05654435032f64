package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.rules.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTextTest {

  @Test
  void a_tally_comes_back_as_it_went() {
    Citation.Cell strange = new Citation.Cell(3, 12, "党组织\n编码\t", "a\\t\u0000\r=-");
    BranchTally tally =
        new BranchTally(
            "330201001",
            null,
            true,
            Standing.BELOW,
            Standing.BELOW,
            Standing.STANDARD,
            true,
            null,
            3,
            1,
            1,
            4,
            2,
            Map.of("S1.1", Verdict.MET),
            Map.of("studyRate", new Portion(3, 4), "duesRate", new Portion(null, 9)),
            Map.of("standardRate", List.of(strange, strange)));

    assertThat(tally.toText()).doesNotContain("\u0000");
    assertThat(BranchTally.ofText(tally.toText())).isEqualTo(tally);
  }

  @Test
  void an_empty_tally_comes_back_as_it_went() {
    BranchTally tally = Tallies.plain("330201001", Standing.NOT_DUE);

    assertThat(BranchTally.ofText(tally.toText())).isEqualTo(tally);
  }

  @Test
  void another_text_is_refused() {
    assertThatThrownBy(() -> BranchTally.ofText("330201001"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
