package io.pingyi.bench;

import io.pingyi.generate.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A province of 250,000 branches with monthly counters, tables alone and with all papers; {@code
 * -Dbench.branches} for fewer.
 */
@Tag("bench")
class ProvinceBench {

  @TempDir Path folder;

  @Test
  void a_province_is_assessed() throws Exception {
    PackagedRun run = new PackagedRun(folder);
    run.generate(Settings.Scale.PROVINCE, Integer.getInteger("bench.branches", 250_000));
    run.assess("province-tables", "2025-12-31", "--tables-only");
    run.assess("province-papers", "2025-12-30");
  }
}
