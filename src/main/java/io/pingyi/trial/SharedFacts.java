package io.pingyi.trial;

import io.pingyi.intake.Bundle;
import io.pingyi.intake.snapshot.AssessmentContext;
import io.pingyi.intake.snapshot.BranchFacts;
import io.pingyi.intake.snapshot.BranchSnapshot;
import io.pingyi.intake.snapshot.OwnRows;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the branch at hand, made once for all ways that read the same rows alike. Safe for use
 * by several threads.
 */
final class SharedFacts {

  private final BranchSnapshot snapshot;

  @SuppressWarnings("ThreadLocalUsage") // one for each reading; its threads end with the trial
  private final ThreadLocal<@Nullable Made> last = new ThreadLocal<>();

  SharedFacts(AssessmentContext context, Way way) {
    this.snapshot = new BranchSnapshot(context, way.edition().columns(), way.edition().calendar());
  }

  private record Made(Bundle bundle, BranchFacts facts) {}

  @SuppressWarnings("ReferenceEquality") // the very bundle that was asked for just now
  BranchFacts branch(Bundle bundle) {
    Made made = last.get();
    if (made == null || made.bundle() != bundle) {
      made = new Made(bundle, snapshot.of(bundle));
      last.set(made);
    }
    return made.facts();
  }

  Function<Bundle, OwnRows> ownRows() {
    return snapshot::ownRows;
  }
}
