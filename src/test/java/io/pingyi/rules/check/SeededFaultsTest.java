package io.pingyi.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.assess.FolderCheck;
import io.pingyi.rules.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes put into the shipped rules are located on the right line; sound rules give no alarm. */
class SeededFaultsTest {

  private static final Path RULES = Path.of("rules");

  private final Map<String, Map<String, Integer>> told = new TreeMap<>();
  private int elsewhere;

  @TempDir Path folder;

  @Test
  void shipped_rules_give_no_alarm() {
    assertThat(FolderCheck.of(RULES, Set.of())).isEmpty();
  }

  @Test
  void one_fault_of_each_kind_is_located() {
    assertThat(missed(1)).isEmpty();
  }

  @Test
  @Tag("campaign")
  void of_three_hundred_faults_at_least_ninety_five_in_a_hundred_are_located() {
    int kinds = FaultSeeds.all().size();
    List<String> missed = missed(10);
    missed.forEach(System.out::println);
    int all = kinds * 10;
    told.forEach((kind, codes) -> System.out.println(kind + " told as " + codes));
    System.out.printf("BENCH faults told elsewhere besides: %d%n", elsewhere);
    System.out.printf(
        "BENCH seeded faults: %d kinds, %d faults, %d located on the right line%n",
        kinds, all, all - missed.size());
    assertThat(missed.size()).isLessThanOrEqualTo(all / 20);
  }

  private List<String> missed(int each) {
    FaultyFolder rules = new FaultyFolder(RULES, folder, new Random(20251124));
    List<String> missed = new ArrayList<>();
    FaultSeeds.all()
        .forEach(
            (kind, seed) -> {
              for (int i = 0; i < each; i++) {
                FaultyFolder.Seeded seeded = seed.apply(rules);
                List<Fault> faults = FolderCheck.of(rules.root(), Set.of());
                note(kind, faults, seeded.places());
                if (faults.stream().noneMatch(fault -> at(fault, seeded.places()))) {
                  missed.add(kind + " " + seeded.places() + " " + faults);
                }
                rules.mend();
              }
            });
    return missed;
  }

  private void note(String kind, List<Fault> faults, Map<String, Integer> places) {
    for (Fault fault : faults) {
      if (at(fault, places)) {
        told.computeIfAbsent(kind, key -> new TreeMap<>())
            .merge(fault.kind().code() + fault.kind().label(), 1, Integer::sum);
      } else {
        elsewhere++;
      }
    }
  }

  private static boolean at(Fault fault, Map<String, Integer> places) {
    Integer line = places.get(fault.file());
    return line != null && line == fault.line();
  }
}
