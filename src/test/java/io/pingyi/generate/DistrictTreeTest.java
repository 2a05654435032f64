package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistrictTreeTest {

  private final Map<String, String> formerNames = new HashMap<>();
  private final List<Org> tree = build(2025);
  private final List<Org> branches = tree.stream().filter(Org::branch).toList();

  private List<Org> build(int year) {
    return new DistrictTree(20250101, County.alone(1_500)).build(year, formerNames);
  }

  @Test
  void codes_and_names_are_unique_and_every_parent_stands_before_its_children() {
    Set<String> codes = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Org org : tree) {
      assertThat(org.code()).matches("\\d{15}");
      assertThat(org.parent().isEmpty() || codes.contains(org.parent())).isTrue();
      assertThat(codes.add(org.code())).as(org.code()).isTrue();
      assertThat(names.add(org.name())).as(org.name()).isTrue();
    }
  }

  @Test
  void the_tree_has_up_to_five_levels_and_sixty_to_a_hundred_reporting_committees() {
    assertThat(tree.stream().mapToInt(org -> Codes.depth(org.code())).max()).hasValue(5);
    List<Org> units = tree.stream().filter(org -> org.unitClass() != null).toList();
    assertThat(units).hasSizeBetween(60, 100);
    assertThat(units.stream().map(Org::unitClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(UnitClass.values());
  }

  @Test
  void every_branch_has_a_sector_and_a_reporting_committee_that_owns_its_code() {
    assertThat(branches).hasSize(1_500);
    for (Org branch : branches) {
      assertThat(branch.sector()).isNotNull();
      assertThat(branch.code()).startsWith(branch.unit().substring(0, 6));
    }
  }

  @Test
  void sectors_have_the_shares_of_a_district() {
    for (Sector sector : Sector.values()) {
      long count = branches.stream().filter(branch -> branch.sector() == sector).count();
      assertThat(count / 1_500.0).as(sector.label).isCloseTo(sector.share, Offset.offset(.002));
    }
  }

  @Test
  void sizes_are_those_of_a_district() {
    assertThat(branches.stream().mapToInt(Org::size).average().orElse(0)).isBetween(19.0, 23.0);
    long small = branches.stream().filter(branch -> branch.size() < 7).count();
    assertThat(small / 1_500.0).isBetween(.10, .19);
    long big = branches.stream().filter(branch -> branch.size() > 50).count();
    assertThat(big / 1_500.0).isBetween(.03, .08);
  }

  @Test
  void a_few_units_own_most_branches() {
    Map<String, Long> counts =
        branches.stream().collect(Collectors.groupingBy(Org::unit, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    assertThat(most).isGreaterThan(100);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isPositive());
  }

  @Test
  void a_year_later_most_organisations_are_the_same_and_a_few_are_not() {
    Map<String, String> before = tree.stream().collect(Collectors.toMap(Org::code, Org::name));
    List<Org> later = build(2026);
    long same = later.stream().filter(org -> org.name().equals(before.get(org.code()))).count();
    long founded = later.stream().filter(org -> !before.containsKey(org.code())).count();
    Set<String> codes = later.stream().map(Org::code).collect(Collectors.toSet());
    long merged = before.keySet().stream().filter(code -> !codes.contains(code)).count();
    assertThat(same / (double) before.size()).isGreaterThan(.95);
    assertThat(founded).isBetween(5L, 40L);
    assertThat(merged).isBetween(2L, 25L);
    assertThat(formerNames).hasSizeBetween(3, 30);
  }

  @Test
  void a_code_with_one_wrong_digit_is_another_code_of_the_same_length() {
    assertThat(Codes.slip("101001002000000", 5)).isEqualTo("101006002000000");
    assertThat(Codes.child("101000000000000", 7)).isEqualTo("101007000000000");
  }
}
