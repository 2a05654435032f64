package io.pingyi.rules.drl;

import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vetted rule: everything that it can do is in this record.
 *
 * @param name finding code with an optional suffix, or {@code <criterion>/不适用…}
 * @param path file below the rules folder
 * @param line line of the rule's name
 * @param criterion code of its criterion
 * @param patterns in their order
 * @param consequence what it reports
 */
public record Rule(
    String name,
    String path,
    int line,
    String criterion,
    List<Pattern> patterns,
    Consequence consequence) {

  /** Where it stands, as findings print it. */
  public String place() {
    return path + ":" + line;
  }

  /** The same rule with another pattern in the place of one. */
  public Rule with(Pattern pattern) {
    List<Pattern> others = new ArrayList<>(patterns);
    others.set(pattern.index(), pattern);
    return new Rule(name, path, line, criterion, others, consequence);
  }

  /** The same rule with another consequence. */
  public Rule with(Consequence other) {
    return new Rule(name, path, line, criterion, patterns, other);
  }

  /** Whether it asks that some fact be not there, or merely be there. */
  public boolean hasQuantifiers() {
    return patterns.stream().anyMatch(pattern -> pattern.mode() != Mode.MATCH);
  }

  /** How a pattern counts: its fact is wanted, must not be there, or must merely be there. */
  public enum Mode {
    MATCH,
    NOT,
    EXISTS
  }

  /**
   * A pattern.
   *
   * @param index its number in the rule
   * @param mode whether a fact is wanted, refused or merely to exist
   * @param type kind of fact
   * @param condition what it demands
   * @param key for indicators and rates, the name it asks for
   * @param fields values of its fact that the rule reads, by component, in order of first use
   */
  public record Pattern(
      int index,
      Mode mode,
      Vocabulary.FactType type,
      Condition condition,
      @Nullable String key,
      List<Vocabulary.Value> fields) {

    /** Whether a part of the condition only names the indicator or rate that is meant. */
    public boolean names(Condition part) {
      return key != null
          && part instanceof Condition.Compare compare
          && compare.relation() == Condition.Relation.EQUAL
          && compare.left() instanceof Operand.Field field
          && field.value().component().equals(Keys.COMPONENTS.get(type.type()))
          && compare.right().equals(new Operand.Text(key));
    }

    /** The same pattern with another condition; what it read before stays what it rests on. */
    public Pattern with(Mode otherMode, Condition other) {
      Set<Vocabulary.Value> read = new LinkedHashSet<>(fields);
      read(other, read);
      return new Pattern(index, otherMode, type, other, key, List.copyOf(read));
    }

    private void read(Condition part, Set<Vocabulary.Value> read) {
      if (part instanceof Condition.All all) {
        all.of().forEach(each -> read(each, read));
      } else if (part instanceof Condition.Any any) {
        any.of().forEach(each -> read(each, read));
      } else if (part instanceof Condition.Present present) {
        read(present.field(), read);
      } else if (part instanceof Condition.Compare compare) {
        read(compare.left(), read);
        read(compare.right(), read);
      }
    }

    private void read(Operand operand, Set<Vocabulary.Value> read) {
      if (operand instanceof Operand.Field field && field.pattern() == index) {
        read.add(field.value());
      } else if (operand instanceof Operand.Arithmetic sum) {
        read(sum.left(), read);
        read(sum.right(), read);
      }
    }
  }

  /** The methods of 判定. */
  public enum Verb {
    NOT_MET("不满足"),
    BELOW("低于"),
    ABOVE("超过"),
    BONUS("加分"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Verb(String label) {
      this.label = label;
    }

    /** The word authors write. */
    public String label() {
      return label;
    }
  }

  /**
   * The one thing a rule does.
   *
   * @param verb which method
   * @param code finding code, or criterion code for {@link Verb#NOT_APPLICABLE}
   * @param pattern number of the pattern whose fact it is about
   * @param quantity how many; for below and above, the value compared; null means one
   * @param threshold for below and above
   * @param reason for not applicable
   */
  public record Consequence(
      Verb verb,
      String code,
      int pattern,
      @Nullable Operand quantity,
      @Nullable Operand threshold,
      String reason) {}
}
