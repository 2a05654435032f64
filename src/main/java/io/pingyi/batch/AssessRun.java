package io.pingyi.batch;

import com.zaxxer.hikari.HikariDataSource;
import io.pingyi.database.Database;
import io.pingyi.report.PaperMaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** One run of the job {@code assess}, from the database to the published files. */
public final class AssessRun {

  private final AssessRequest request;
  private final Console console;
  private final String programVersion;
  private final Stop stop;
  private final PaperMaker papers;

  /**
   * @param programVersion enters the run's identity
   * @param stop how the user stops it
   * @param papers makes what the run publishes besides its tables
   */
  public AssessRun(
      AssessRequest request, Console console, String programVersion, Stop stop, PaperMaker papers) {
    this.stop = stop;
    this.papers = papers;
    this.request = request;
    this.console = console;
    this.programVersion = programVersion;
  }

  /**
   * Runs, resumes, or finds the run done.
   *
   * @throws io.pingyi.intake.InputException when the input cannot be used
   * @throws io.pingyi.rules.RulesException when the rules cannot be used
   * @throws io.pingyi.database.DatabaseException when there is no database
   * @throws RunFailure when the run was stopped or failed and can be resumed
   */
  public AssessSummary run() throws RunFailure, InterruptedException {
    Places.check(request);
    try (PureStages stages = new PureStages(request, papers);
        Database database = DatabaseChoice.open(request.data())) {
      return run(stages, database);
    }
  }

  /** What users read when nobody knows what happened. */
  public static RunFailure unexpected(AssessRequest request) {
    return new FailureText(request).unexpected(null);
  }

  AssessSummary run(Assembly assembly, Database database) throws RunFailure, InterruptedException {
    RunIdentity identity = identity(assembly, database);
    String token = token();
    String sessions = "pingyi:" + identity.id() + ":" + token;
    try (Ownership ownership =
            Ownership.claim(database.address(), identity.id(), sessions, waiting());
        HikariDataSource pool = database.pool(sessions, 2 * request.workers() + 4);
        ConfigurableApplicationContext context = context(pool)) {
      return new OwnedRun(request, console, assembly, identity, ownership, context, token, stop)
          .run(() -> lost(database));
    } catch (Ownership.BusyException e) {
      if (stop.wanted()) {
        throw FailureText.stopped();
      }
      throw new RunFailure("另一个进程正在运行同一批次 " + identity.id() + "，本次没有启动。请等它结束，或去掉 --no-wait。", e);
    } catch (SQLException e) {
      throw new FailureText(request).explain(List.of(e));
    }
  }

  /** What the run is compared with enters its identity: another past gives another result. */
  private RunIdentity identity(Assembly assembly, Database database) throws RunFailure {
    Map<String, String> settings = new TreeMap<>();
    try (Connection connection = database.address().connect("pingyi:past")) {
      Map<Integer, PastRun> given =
          PastRun.ofFolders(connection, request.lastRuns(), request.year());
      Optional<PastRun> past =
          Optional.ofNullable(given.get(request.year() - 1))
              .or(() -> PastRun.before(connection, request.year()));
      PastYears.setting(PastRun.on(connection), request.year(), given)
          .ifPresent(years -> settings.put(PastYears.SETTING, years));
      if (past.isPresent()) {
        settings.put(PastRun.SETTING, past.get().id());
        new Rejudging(request, assembly, console)
            .setting(PastRun.on(connection), past.get())
            .ifPresent(how -> settings.put(Rejudging.SETTING, how));
      }
    } catch (SQLException | DataAccessException e) {
      throw new FailureText(request).explain(List.of(e));
    }
    if (request.tablesOnly()) {
      settings.put("文书", "不出");
    }
    return new RunIdentity(
        request.year(),
        request.date(),
        assembly.inputHash(),
        assembly.rulesHash(),
        programVersion,
        settings);
  }

  private Ownership.Waiting waiting() {
    return new Ownership.Waiting() {
      private boolean told;

      @Override
      public boolean mayWait() {
        if (request.waiting() && !told) {
          console.say("另一个进程正在运行同一批次，等它结束……");
          told = true;
        }
        return request.waiting() && !stop.wanted();
      }
    };
  }

  /** Without the lock, another process may already be at work: nothing more may be written. */
  private void lost(Database database) {
    console.say(database.whyLost());
    Thread closing = new Thread(database::close, "pingyi-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(8_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(3);
  }

  private static ConfigurableApplicationContext context(HikariDataSource pool) {
    return new SpringApplicationBuilder(BatchContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .getBeanFactory()
                    .registerSingleton("dataSource", pool))
        .run();
  }

  private static String token() {
    byte[] bytes = new byte[6];
    new SplittableRandom(System.nanoTime() ^ ProcessHandle.current().pid()).nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
