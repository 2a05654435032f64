package io.pingyi.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Re-adds a published run from its files alone: hashes, sums, ranks, problems, balances, and every
 * cited cell in the input. It shares no code with what computed them.
 */
public final class Verifier {

  private final Path folder;
  private final @Nullable Path input;

  /**
   * @param folder a run's folder, with its manifest
   * @param input the year's input folder; null leaves out what rests on it
   */
  public Verifier(Path folder, @Nullable Path input) {
    this.folder = folder;
    this.input = input;
  }

  /**
   * The year of a run (考核年度).
   *
   * @throws UnreadableException when its manifest cannot be read
   */
  public static int year(Path folder) {
    return ManifestReader.read(folder.resolve(Tables.MANIFEST)).year();
  }

  /**
   * Verifies.
   *
   * @throws UnreadableException when something needed cannot be read
   */
  public VerificationReport verify() throws IOException {
    Manifest manifest = ManifestReader.read(folder.resolve(Tables.MANIFEST));
    List<Check> checks = new ArrayList<>();
    Check outputs = FileCheck.outputs(folder, manifest.outputs());
    checks.add(outputs);
    try {
      contents(manifest, checks);
    } catch (UnreadableException e) {
      if (outputs.passed()) {
        throw e;
      }
      // A damaged file is a difference that was already found, not a reason to say nothing.
      Check rest = new Check("其余核对", "项");
      rest.differs("无法继续", String.valueOf(e.getMessage()));
      checks.add(rest);
    }
    return new VerificationReport(checks);
  }

  private void contents(Manifest manifest, List<Check> checks) throws IOException {
    Check unique = new Check("计分表每个单位每个层级一行", "行");
    Scorecard scorecard = Scorecard.read(folder, unique);
    Problems problems = Problems.read(folder);
    BalanceCheck balance = new BalanceCheck(manifest);
    balance.look(folder, scorecard, problems.count());

    LineCheck lines = new LineCheck();
    SumCheck sums = new SumCheck(scorecard);
    Citations citations = new Citations();
    LedgerReader ledger =
        new LedgerReader(
            manifest,
            row -> {
              lines.look(row);
              citations.add(row);
            },
            subject -> {
              sums.look(subject);
              problems.look(subject);
            });
    ledger.read(folder);
    sums.finish();
    problems.finish();
    RankCheck ranks = new RankCheck(manifest);
    ranks.look(scorecard);

    checks.addAll(List.of(ledger.order(), lines.check()));
    checks.addAll(sums.checks());
    checks.add(unique);
    checks.addAll(ranks.checks());
    checks.add(problems.check());
    checks.addAll(balance.checks());
    if (input != null) {
      checks.add(FileCheck.inputs(input, manifest.inputs()));
      checks.add(citations.compare(input, manifest.inputs()));
    }
  }
}
