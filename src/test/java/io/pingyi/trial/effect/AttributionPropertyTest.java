package io.pingyi.trial.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.edits.Edit;
import io.pingyi.rules.edits.EditGroups;
import io.pingyi.rules.edits.FolderEdits;
import io.pingyi.rules.edits.MixedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many edits at once, drawn with a fixed seed. */
class AttributionPropertyTest {

  private static final Pattern POINTS =
      Pattern.compile("(?m)^(S[0-9.]+-\\d,S[^\\r\\n]*?,一般),([0-9.]+),");

  @TempDir static Path folder;
  private static Desk desk;

  @BeforeAll
  static void generate() {
    desk = Desk.of(folder, 30);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shares_add_up_to_the_whole_change_exactly(long seed) {
    Desk now = desk.edition("random" + seed);
    Random random = new Random(seed);
    points(now, random, 4);
    now.row("criteria-S.csv", "S3.2", "不计", random.nextBoolean() ? "取低" : "不计");
    now.row("rubrics.csv", "S", ",5,80", ",5," + (70 + random.nextInt(20)));
    now.row("grades.csv", "U,较好", "70,1", "7" + random.nextInt(10) + ",1");
    Effect effect = desk.effect(now);
    assertThat(effect.steps()).hasSizeGreaterThan(2);
    assertThat(effect.moves()).isNotEmpty();
    RuleDiffTest.assertAddsUp(effect);
  }

  @Test
  void a_mixed_folder_has_the_edits_that_were_applied_and_no_others() throws IOException {
    Desk now = desk.edition("mixed");
    points(now, new Random(5), 6);
    now.edit("S2.6-到会率.drl", "< 到会率下限", "<= 到会率下限")
        .edit("thresholds-S.csv", "到会率下限,80", "到会率下限,85")
        .edit("columns.yml", "党组织代码, 支部编码", "党组织代码, 支部编码, 支部代号")
        .append("calendar.csv", "2031-01-01,休,元旦");
    RuleFolder old = RuleFolder.read(desk.rules(), new FaultList());
    RuleFolder edited = RuleFolder.read(now.rules(), new FaultList());
    List<Edit> edits = FolderEdits.between(old, edited);
    List<List<Edit>> groups = new ArrayList<>(EditGroups.of(edits));
    MixedFolder mixed = new MixedFolder(old, edited, edits);
    for (long seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(groups, random);
      Set<Edit> applied = new HashSet<>();
      groups.subList(0, random.nextInt(groups.size() + 1)).forEach(applied::addAll);
      Path target = Files.createTempDirectory(folder, "mixed");
      mixed.write(target, applied);
      RuleFolder between = RuleFolder.read(target, new FaultList());
      assertThat(whats(FolderEdits.between(old, between))).isEqualTo(whats(applied));
      Set<Edit> left = new HashSet<>(edits);
      left.removeAll(applied);
      assertThat(whats(FolderEdits.between(between, edited))).isEqualTo(whats(left));
    }
  }

  /** Case files are left out of mixed folders. */
  private static List<String> whats(Iterable<Edit> edits) {
    List<String> whats = new ArrayList<>();
    for (Edit edit : edits) {
      if (!edit.wordingOnly()) {
        whats.add(edit.what());
      }
    }
    Collections.sort(whats);
    return whats;
  }

  private static void points(Desk now, Random random, int count) {
    Path file = now.find("findings-S.csv");
    for (int i = 0; i < count; i++) {
      List<String> rows = new ArrayList<>();
      Matcher matcher = POINTS.matcher(Desk.read(file));
      while (matcher.find()) {
        rows.add(matcher.group());
      }
      String row = rows.get(random.nextInt(rows.size()));
      String cheap =
          row.substring(0, row.lastIndexOf(',', row.length() - 2))
              + ",0."
              + (1 + random.nextInt(99))
              + ",";
      now.edit("findings-S.csv", row, cheap);
    }
  }
}
