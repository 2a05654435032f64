package io.pingyi.batch;

import io.pingyi.assess.AssessedBranch;
import io.pingyi.assess.BranchAssessor;
import io.pingyi.assess.BranchTally;
import io.pingyi.assess.FolderCheck;
import io.pingyi.assess.UnitAssessor;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.InputException;
import io.pingyi.intake.InputFolder;
import io.pingyi.intake.Intake;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.intake.snapshot.BranchSnapshot;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperMaker;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CriterionDefinition;
import io.pingyi.rules.CriterionDefinitions;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.drl.RuleSets;
import io.pingyi.rules.drl.VettedRules;
import io.pingyi.score.SubjectScore;
import io.pingyi.trial.RuleEdition;
import io.pingyi.trial.Trials;
import io.pingyi.trial.Way;
import io.pingyi.trial.YearData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The stages of the product on the folders of a request. */
final class PureStages implements Assembly {

  private final AssessRequest request;
  private final String inputHash;
  private final ColumnsCatalogue columns;
  private final WorkCalendar calendar;
  private final RuleSet rules;
  private final List<Paper> papers;
  private final List<CriterionDefinition> definitions;

  /**
   * Opens input and rules.
   *
   * @throws io.pingyi.intake.InputException when the input folder cannot be used
   * @throws io.pingyi.rules.RulesException when the rules folder cannot be used
   */
  PureStages(AssessRequest request, PaperMaker papers) {
    this.request = request;
    this.inputHash = InputFolder.hash(request.input()).sha256();
    refuse(request.rules(), papers);
    this.columns = ColumnsCatalogue.read(request.rules().resolve("columns.yml"));
    this.calendar = WorkCalendar.read(request.rules().resolve("calendar.csv"));
    FaultList faults = new FaultList();
    RuleFolder texts = RuleFolder.read(request.rules(), faults);
    this.rules = open(VettedRules.read(texts, faults), faults);
    this.definitions = CriterionDefinitions.of(texts, rules.catalogue(), request.date());
    this.papers = papers(texts, papers);
  }

  /** Everything that is wrong, with the rules and with the texts of the papers, in one go. */
  private static void refuse(Path rules, PaperMaker papers) {
    List<Fault> faults = new ArrayList<>(FolderCheck.errors(rules));
    papers.faults(rules, Set.of()).stream()
        .filter(fault -> fault.level() == Fault.Level.ERROR)
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      throw new RulesException(FaultList.sorted(faults));
    }
  }

  /** Rules, texts of papers and the rules' hash are of one reading of the folder. */
  private RuleSet open(VettedRules vetted, FaultList faults) {
    if (!faults.all().isEmpty()) {
      throw new RulesException(faults.all());
    }
    return RuleSets.open(vetted, request.data().resolve("rules-cache"), request.date());
  }

  private List<Paper> papers(RuleFolder texts, PaperMaker maker) {
    try {
      return maker.papers(texts);
    } catch (RuntimeException e) {
      rules.close();
      throw e;
    }
  }

  @Override
  public String rulesHash() {
    return rules.hash();
  }

  @Override
  public String inputHash() {
    return inputHash;
  }

  @Override
  public Catalogue catalogue() {
    return rules.catalogue();
  }

  @Override
  public ColumnsCatalogue columns() {
    return columns;
  }

  @Override
  public List<CriterionDefinition> definitions() {
    return definitions;
  }

  @Override
  public List<Paper> papers() {
    return papers;
  }

  @Override
  public IntakeReport read(PastProblems past, IntakeSink sink) {
    SecondLook look =
        new SecondLook(columns, rules.catalogue(), past, request.year(), request.date(), sink);
    IntakeReport report = Intake.read(request.input(), columns, request.date(), look);
    List<String> notices = new ArrayList<>(report.notices());
    notices.addAll(look.finish(report.tables()));
    calendar.notice(request.year()).ifPresent(notices::add);
    return new IntakeReport(report.tables(), report.organisations(), report.approvers(), notices);
  }

  @Override
  public void rejudge(PastData data, PastProblems past, Consumer<List<SubjectScore>> each) {
    RuleEdition edition = new RuleEdition(rules.earlier(data.date()), columns, calendar);
    try (YearData read =
        YearData.of(sink -> earlier(data, past, sink), columns, temporary(request.data()))) {
      new Trials(data.year(), List.of(new Way(read, edition)))
          .run(request.workers(), assessed -> each.accept(assessed.scores().get(0)));
    }
  }

  /** Reads them as their own run did, and makes sure that they were the same. */
  private IntakeReport earlier(PastData data, PastProblems past, IntakeSink sink) {
    SecondLook look =
        new SecondLook(columns, rules.catalogue(), past, data.year(), data.date(), sink);
    IntakeReport report = Intake.read(data.folder(), columns, data.date(), look);
    look.finish(report.tables());
    if (!InputFolder.hash(data.folder()).sha256().equals(data.hash())) {
      throw new InputException(
          List.of("上年的数据 " + data.folder() + " 在读取时被改动，请恢复后重新运行，或加 --no-rejudge"));
    }
    return report;
  }

  private static Path temporary(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Assessors assessors(AssessmentContext context) {
    BranchSnapshot snapshot = new BranchSnapshot(context, columns, calendar);
    BranchAssessor branches =
        new BranchAssessor(rules, rules.catalogue(), context, columns, snapshot::of);
    UnitAssessor units =
        new UnitAssessor(rules, rules.catalogue(), context, columns, snapshot::ownRows);
    return new Assessors() {
      @Override
      public Outcome branch(Bundle bundle) {
        AssessedBranch assessed = branches.assess(bundle);
        return new Outcome(assessed.scores(), assessed.tally());
      }

      @Override
      public Outcome unit(Bundle bundle, Stream<BranchTally> tallies) {
        return new Outcome(units.assess(bundle, tallies), null);
      }
    };
  }

  @Override
  public void close() {
    rules.close();
  }
}
