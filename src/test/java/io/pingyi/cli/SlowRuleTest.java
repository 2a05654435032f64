package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.database.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is honestly written but joins thousands of rows is stopped, and alone. */
class SlowRuleTest {

  private static final String SLOW =
      """

      rule "S6.1-1/对照"
      when
          $i : 指标值( 指标名 == "登记甲.数", $v : 数值 > 0 )
          $j : 指标值( 指标名 == "登记乙.数", 数值 > $v )
      then
          判定.不满足( "S6.1-1", $i );
      end
      """;

  @TempDir Path folder;

  @Test
  void rule_beyond_its_budget_is_named_and_the_others_keep_their_points() throws IOException {
    Path data = folder.resolve("data");
    Database server = Database.embedded(data);
    try {
      Site site = Site.generate(folder.resolve("site"), data);
      Path rule = Site.find(site.rules(), "S6.1-活动场所.drl");
      Site.write(rule, new String(Site.bytes(rule), StandardCharsets.UTF_8) + SLOW);
      String victim = someBranch(site);

      Map<String, String> usual = points(assessed(site.copyTo(folder.resolve("usual")), victim, 2));
      Site crowded = site.copyTo(folder.resolve("crowded"));
      Map<String, String> stopped = points(assessed(crowded, victim, 3000));

      Terminal again = crowded.assess("--max-rejects", "100");
      assertThat(again.code()).as(again.text()).isEqualTo(1);
      assertThat(again.text()).contains("S6.1-1/对照", "S6.1-活动场所.drl:13", "组合");
      assertThat(published(crowded))
          .anyMatch(line -> line.contains(victim) && line.contains("S6.1-1/对照"));
      usual.remove(victim);
      stopped.remove(victim);
      assertThat(stopped).isNotEmpty().containsExactlyInAnyOrderEntriesOf(usual);
    } finally {
      server.close();
    }
  }

  /** With two tables in which one branch has many rows. */
  private static Site assessed(Site site, String branch, int rows) {
    for (String table : List.of("登记甲", "登记乙")) {
      String number = table.equals("登记甲") ? "9" : "1";
      String lines =
          IntStream.range(0, rows)
              .mapToObj(i -> branch + "," + number + "\n")
              .collect(Collectors.joining());
      Site.write(site.input().resolve(table + ".csv"), "党组织编码,数\n" + lines);
    }
    Terminal seen = site.assess("--max-rejects", "100");
    assertThat(seen.code()).as(seen.text()).isEqualTo(rows < 100 ? 0 : 1);
    return site;
  }

  private static String someBranch(Site site) throws IOException {
    Terminal seen =
        site.copyTo(site.folder().resolveSibling("first")).assess("--max-rejects", "100");
    assertThat(seen.code()).as(seen.text()).isZero();
    Path folder = site.folder().resolveSibling("first").resolve("output").resolve("" + Site.YEAR);
    Path card = Site.find(folder, "scorecard.csv");
    return Files.readAllLines(card).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[1].equals("支部"))
        .map(cells -> cells[3])
        .findFirst()
        .orElseThrow();
  }

  /** Of branches: what each has of the points that are its own, whoever else is ranked. */
  private static Map<String, String> points(Site site) throws IOException {
    Map<String, String> points = new TreeMap<>();
    for (String line : Files.readAllLines(site.run().resolve("scorecard.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals("支部")) {
        points.put(cells[3], String.join(",", List.of(cells).subList(6, 12)));
      }
    }
    return points;
  }

  private static List<String> published(Site site) throws IOException {
    return Files.readAllLines(site.run().resolve("ledger.csv"));
  }
}
