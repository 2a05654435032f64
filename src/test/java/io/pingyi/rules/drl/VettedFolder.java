package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.nio.file.Path;

/** Reads a folder that must have no errors. */
final class VettedFolder {

  private VettedFolder() {}

  static VettedRules of(Path root) {
    FaultList faults = new FaultList();
    VettedRules vetted = VettedRules.read(RuleFolder.read(root, faults), faults);
    assertThat(faults.errors()).isEmpty();
    return vetted;
  }
}
