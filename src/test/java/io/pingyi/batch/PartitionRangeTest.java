package io.pingyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionRangeTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 24, 25, 26, 400, 401, 1234, 80_000, 250_000, 5_300_000})
  void ranges_cover_every_organisation_once_and_are_told_by_their_names(int organisations) {
    List<PartitionRange> ranges = new ArrayList<>(PartitionRange.split(organisations).values());
    int next = 1;
    for (PartitionRange range : ranges) {
      assertThat(range.from()).isEqualTo(next);
      assertThat(range.to()).isGreaterThanOrEqualTo(range.from());
      assertThat(PartitionRange.of("assess-branches:" + range.name())).isEqualTo(range);
      next = range.to() + 1;
    }
    assertThat(next).isEqualTo(organisations + 1);
    assertThat(ranges).hasSizeLessThanOrEqualTo(200);
  }
}
