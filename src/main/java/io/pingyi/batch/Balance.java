package io.pingyi.batch;

import io.pingyi.intake.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the books: nothing read may be lost on the way. A run that does not balance stops. */
final class Balance {

  private Balance() {}

  /** Rows do not add up; the program is at fault, so nothing may be published. */
  static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenException(List<String> sentences) {
      super("数据不平，不能发布：\n" + String.join("\n", sentences));
    }
  }

  /** Every table: read = used + rejected + ignored; every used row is staged for somebody. */
  static void check(RunStore store, StagedTable staged) {
    List<String> broken = new ArrayList<>();
    Map<Integer, Long> staging = staged(store, staged);
    for (SourceTable table : store.stored().tables()) {
      long rows = staging.getOrDefault(table.number(), 0L);
      if (!table.balance().holds() || rows != table.balance().used()) {
        broken.add(
            table.file() + " " + table.sheet() + "：" + table.balance() + "，入库 " + rows + " 行");
      }
    }
    List<String> orphans =
        store
            .jdbc()
            .queryForList(
                "select distinct s.organisation from "
                    + staged.name()
                    + " s where not exists (select from organisation o where o.run = ? and o.code ="
                    + " s.organisation) order by 1 limit 5",
                String.class,
                store.run());
    if (!orphans.isEmpty()) {
      broken.add("已采用的行中有党组织表里没有的编码：" + String.join("、", orphans));
    }
    if (!broken.isEmpty()) {
      throw new BrokenException(broken);
    }
  }

  /** Staged rows by number of their table; one look at the rows for all tables. */
  private static Map<Integer, Long> staged(RunStore store, StagedTable staged) {
    Map<Integer, Long> rows = new HashMap<>();
    store
        .jdbc()
        .query(
            "select source, count(*) from " + staged.name() + " group by source",
            row -> {
              rows.put(row.getInt(1), row.getLong(2));
            });
    return rows;
  }

  /** Every organisation has results or a reason why not. */
  static void checkOrganisations(RunStore store) {
    List<String> lost =
        store
            .jdbc()
            .queryForList(
                "select o.code from organisation o where o.run = ?"
                    + " and (select count(*) from exclusion e where e.run = o.run and"
                    + " e.organisation = o.number) + case when exists (select from subject_result"
                    + " r where r.run = o.run and r.organisation = o.number) then 1 else 0 end <> 1"
                    + " order by o.number limit 5",
                String.class,
                store.run());
    if (!lost.isEmpty()) {
      throw new BrokenException(List.of("有的党组织既无结果也无原因：" + String.join("、", lost)));
    }
  }
}
