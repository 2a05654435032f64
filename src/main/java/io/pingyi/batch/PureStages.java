package io.pingyi.batch;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.InputFolder;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.RuleSet;
import io.pingyi.rules.drl.RuleSets;

/** The stages of the product on the folders of a request. */
final class PureStages implements Assembly {

  private final AssessRequest request;
  private final String inputHash;
  private final ColumnsCatalogue columns;
  private final RuleSet rules;

  /**
   * Opens input and rules.
   *
   * @throws io.pingyi.intake.InputException when the input folder cannot be used
   * @throws io.pingyi.rules.RulesException when the rules folder cannot be used
   */
  PureStages(AssessRequest request) {
    this.request = request;
    this.inputHash = InputFolder.hash(request.input()).sha256();
    this.columns = ColumnsCatalogue.read(request.rules().resolve("columns.yml"));
    this.rules =
        RuleSets.open(request.rules(), request.data().resolve("rules-cache"), request.date());
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
  public IntakeReport read(IntakeSink sink) {
    throw new UnsupportedOperationException(request.toString());
  }

  @Override
  public Assessors assessors(AssessmentContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    rules.close();
  }
}
