package io.pingyi.batch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Why organisations have no line in the scorecard. */
final class Exclusions {

  private Exclusions() {}

  /** Gives every organisation without a result its reason, in the caller's transaction. */
  static void keep(RunStore store) {
    store
        .jdbc()
        .update(
            "insert into exclusion select o.run, o.number, case"
                + " when o.level = 'GENERAL_BRANCH' then '党总支不单独评分，其支部计入述职单位'"
                + " when o.level = 'COMMITTEE' then '不是述职单位，其下党组织由各自的述职单位述职'"
                + " else '没有适用的考核表' end"
                + " from organisation o where o.run = ? and not exists (select from subject_result r"
                + " where r.run = o.run and r.organisation = o.number)",
            store.run());
  }

  /** Number of organisations by reason, sorted by reason. */
  static Map<String, Long> counts(RunStore store) {
    Map<String, Long> counts = new LinkedHashMap<>();
    store
        .jdbc()
        .query(
            "select reason, count(*) from exclusion where run = ? group by reason"
                + " order by reason collate \"C\"",
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            },
            store.run());
    return counts;
  }
}
