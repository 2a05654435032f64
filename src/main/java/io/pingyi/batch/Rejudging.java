package io.pingyi.batch;

import io.pingyi.intake.InputException;
import io.pingyi.intake.InputFolder;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.rules.Rubric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether last year's data are judged by this year's rules: only when a criterion of units differs
 * and the very data of last year's run are at hand.
 */
final class Rejudging {

  /** Name of the setting by which it enters the identity of the run. */
  static final String SETTING = "上年重判";

  private static final String DONE = "是";
  private static final String FEEDBACK = "，上年整改反馈对照批次 ";

  private final AssessRequest request;
  private final Assembly assembly;
  private final Console console;

  Rejudging(AssessRequest request, Assembly assembly, Console console) {
    this.request = request;
    this.assembly = assembly;
    this.console = console;
  }

  /** What enters the identity; tells the user why when it is not done. */
  Optional<String> setting(JdbcTemplate jdbc, PastRun past) {
    Path folder = request.lastInput();
    if (!differs(jdbc, past)) {
      return Optional.empty();
    }
    if (folder == null) {
      return without("按选项不重判");
    }
    PastData data = PastData.of(jdbc, past, folder);
    if (!Files.isDirectory(folder)) {
      return without("没有 " + folder + "，要重判请把" + data.year() + "年的数据原样放在那里再运行");
    }
    String hash;
    try {
      hash = InputFolder.hash(folder).sha256();
    } catch (InputException e) {
      return without(String.join("；", e.messages()));
    }
    if (!hash.equals(data.hash())) {
      return without(
          folder
              + " 里的数据与上年批次 "
              + past.id()
              + " 评定时的不一样（校验值 "
              + start(hash)
              + "，当时是 "
              + start(data.hash())
              + "），要重判请恢复当时的数据再运行");
    }
    return Optional.of(
        PastRun.kept(jdbc, data.past()).map(run -> DONE + FEEDBACK + run.id()).orElse(DONE));
  }

  private Optional<String> without(String why) {
    console.say("有指标的口径与上年不同，没有用今年的办法重判上年的数据，这些指标的变化整项计入“办法修改”：" + why + "。");
    return Optional.empty();
  }

  private static String start(String hash) {
    return hash.isEmpty() ? "未知" : hash.substring(0, 8) + "…";
  }

  /** The run that last year's 整改反馈 is held against, as the setting names it. */
  static Optional<PastRun> feedback(JdbcTemplate jdbc, RunIdentity identity) {
    String setting = identity.settings().getOrDefault(SETTING, "");
    int named = setting.indexOf(FEEDBACK);
    return named < 0
        ? Optional.empty()
        : PastRun.kept(jdbc, setting.substring(named + FEEDBACK.length()));
  }

  /** A criterion that was removed needs no judgement: it gives nothing by this year's rules. */
  private boolean differs(JdbcTemplate jdbc, PastRun past) {
    Map<String, String> prints = new HashMap<>();
    StoredYearBook.definitions(jdbc, past.key())
        .forEach(each -> prints.put(each.criterion(), each.print()));
    return assembly.definitions().stream()
        .filter(this::ofUnits)
        .anyMatch(each -> !each.print().equals(prints.get(each.criterion())));
  }

  private boolean ofUnits(CriterionDefinition definition) {
    Rubric rubric = assembly.catalogue().rubrics().get(definition.rubric());
    return rubric != null && rubric.subject() == Rubric.SubjectKind.UNIT;
  }
}
