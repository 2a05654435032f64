package io.pingyi.rules.strength;

import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.PartialStep;
import io.pingyi.rules.TablePlaces;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ways in which the numbers of one criterion could be written wrongly in the tables. */
final class TableMutants {

  private final Version original;
  private final TablePlaces places;
  private final List<Mutant> mutants = new ArrayList<>();

  private TableMutants(Version original, TablePlaces places) {
    this.original = original;
    this.places = places;
  }

  static List<Mutant> of(Version original, TablePlaces places) {
    TableMutants all = new TableMutants(original, places);
    all.thresholds();
    all.fullPoints();
    if (original.criterion().kind() != Kind.VETO) {
      original.prices().forEach(all::price);
    }
    return all.mutants;
  }

  private void thresholds() {
    Set<String> names = new TreeSet<>();
    original.rules().forEach(rule -> names.addAll(Amounts.thresholds(rule)));
    for (String name : names) {
      Threshold threshold = original.catalogue().thresholds().get(name);
      if (threshold == null) {
        continue;
      }
      BigDecimal value = threshold.value();
      for (BigDecimal other : around(value)) {
        List<Rule> rules =
            original.rules().stream().map(rule -> Amounts.replace(rule, name, other)).toList();
        add(places.threshold(name), "标准“" + name + "”" + from(value, other), original.with(rules));
      }
    }
  }

  private void fullPoints() {
    Criterion criterion = original.criterion();
    BigDecimal full = criterion.fullPoints();
    if (full.signum() <= 0) {
      return;
    }
    for (BigDecimal other : around(full)) {
      add(
          places.criterion(criterion),
          "满分" + from(full, other),
          original.with(
              new Criterion(
                  criterion.code(),
                  criterion.title(),
                  criterion.rubric(),
                  criterion.dimension(),
                  criterion.kind(),
                  other,
                  criterion.sectors(),
                  criterion.missing(),
                  criterion.step(),
                  criterion.ceiling(),
                  criterion.basis(),
                  criterion.remedy(),
                  criterion.from(),
                  criterion.to(),
                  criterion.line())));
    }
  }

  private void price(FindingPrice price) {
    for (BigDecimal other : around(price.points())) {
      change(price, "每档分值" + from(price.points(), other), other, price.per(), price.most(), null);
    }
    for (BigDecimal other : around(price.per())) {
      if (other.signum() > 0) {
        change(price, "每档数量" + from(price.per(), other), price.points(), other, price.most(), null);
      }
    }
    BigDecimal most = price.most();
    if (most != null) {
      for (BigDecimal other : around(most)) {
        change(price, "本项上限" + from(most, other), price.points(), price.per(), other, null);
      }
      change(price, "去掉本项上限" + Units.shown(most), price.points(), price.per(), null, null);
    }
    for (PartialStep partial : PartialStep.values()) {
      if (partial != price.partial()) {
        String change = "不足一档由“%s”改为“%s”".formatted(price.partial().label(), partial.label());
        change(price, change, price.points(), price.per(), most, partial);
      }
    }
  }

  private void change(
      FindingPrice price,
      String change,
      BigDecimal points,
      BigDecimal per,
      @Nullable BigDecimal most,
      @Nullable PartialStep partial) {
    FindingPrice other =
        new FindingPrice(
            price.code(),
            price.criterion(),
            price.sentence(),
            price.severity(),
            points,
            per,
            partial == null ? price.partial() : partial,
            most,
            price.category(),
            price.basis(),
            price.from(),
            price.to(),
            price.line());
    add(places.price(price), "判定“" + price.code() + "”的" + change, original.with(price, other));
  }

  private void add(String place, String change, Version version) {
    mutants.add(new Mutant(place, change, version));
  }

  private static String from(BigDecimal value, BigDecimal other) {
    return "由" + Units.shown(value) + "改为" + Units.shown(other);
  }

  private static List<BigDecimal> around(BigDecimal value) {
    BigDecimal unit = Units.of(value);
    List<BigDecimal> around = new ArrayList<>();
    if (value.signum() > 0) {
      around.add(value.subtract(unit));
    }
    around.add(value.add(unit));
    return around;
  }
}
