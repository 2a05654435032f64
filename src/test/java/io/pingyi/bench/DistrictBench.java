package io.pingyi.bench;

import io.pingyi.generate.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district of 1,500 branches with every record: first run, then with compiled rules at hand. */
@Tag("bench")
class DistrictBench {

  @TempDir Path folder;

  @Test
  void a_district_is_assessed() throws Exception {
    PackagedRun run = new PackagedRun(folder);
    run.generate(Settings.Scale.DISTRICT, 1_500);
    run.assess("district-first", "2025-12-31");
    run.assess("district-cached", "2025-12-30");
    run.assess("district-cached-again", "2025-12-29");
  }
}
