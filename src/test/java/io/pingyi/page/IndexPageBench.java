package io.pingyi.page;

import io.pingyi.report.CountedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("bench")
class IndexPageBench {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"75, 20", "250, 100"})
  void writing_and_opening(int units, int perUnit) throws Exception {
    CountedRun run = new CountedRun(units, perUnit, folder);
    long begin = System.nanoTime();
    Path page = run.write();
    double written = (System.nanoTime() - begin) / 1e9;
    try (Browser browser = Browser.open()) {
      browser.visit(page, "");
      for (int round = 0; round < 3; round++) {
        long opening = System.nanoTime();
        browser.visit(page, "");
        double open = (System.nanoTime() - opening) / 1e9;
        long detail = System.nanoTime();
        browser.run("location.hash = '#org=000010001'");
        browser.await("document.querySelectorAll('#detail tfoot tr').length === 3");
        System.out.printf(
            "BENCH index.html %d branches: written %.2f s, %d bytes, open %.2f s, one branch %.2f s%n",
            units * perUnit, written, Files.size(page), open, (System.nanoTime() - detail) / 1e9);
      }
    }
  }
}
