package io.pingyi.rules;

import io.pingyi.facts.Fact;
import io.pingyi.facts.Term;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words rule authors may use, taken from the {@link Term}s on the facts: so the published
 * vocabulary cannot differ from what the engine understands.
 */
public final class Vocabulary {

  private final Map<String, FactType> byWord;
  private final Map<Class<?>, FactType> byClass;

  private Vocabulary(Map<String, FactType> byWord, Map<Class<?>, FactType> byClass) {
    this.byWord = byWord;
    this.byClass = byClass;
  }

  /**
   * A kind of fact.
   *
   * @param word the word that opens a pattern
   * @param type the record
   * @param values its values, by word, in the order of the record
   */
  public record FactType(String word, Class<? extends Fact> type, Map<String, Value> values) {}

  /**
   * One value of a kind of fact.
   *
   * @param word as authors write it
   * @param component name of the record component
   * @param type boxed Java type
   * @param unit 人, 次, 月, %; empty for text and yes/no
   * @param note what it means and how it is derived
   * @param part of a rate, the word of its numerator; empty for everything else
   * @param whole of a rate, the word of its denominator; empty for everything else
   * @param accessor reads it, as a function from object to object
   */
  public record Value(
      String word,
      String component,
      Class<?> type,
      String unit,
      String note,
      String part,
      String whole,
      MethodHandle accessor) {

    /** Whether it is a rate whose numerator and denominator stand on the same fact. */
    public boolean isRate() {
      return !part.isEmpty() && !whole.isEmpty();
    }

    /** The value of a fact, null when the exports do not give it. */
    public @Nullable Object of(Fact fact) {
      try {
        return (Object) accessor.invokeExact((Object) fact);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a record accessor threw", e);
      }
    }

    /** Whether it can be compared as a number. */
    public boolean isNumber() {
      return Number.class.isAssignableFrom(type);
    }
  }

  /** The vocabulary of all facts. */
  public static Vocabulary ofFacts() {
    Map<String, FactType> byWord = new LinkedHashMap<>();
    Map<Class<?>, FactType> byClass = new LinkedHashMap<>();
    for (Class<?> permitted : Fact.class.getPermittedSubclasses()) {
      FactType type = factType(permitted.asSubclass(Fact.class));
      byWord.put(type.word(), type);
      byClass.put(permitted, type);
    }
    return new Vocabulary(byWord, byClass);
  }

  private static FactType factType(Class<? extends Fact> type) {
    Term term = type.getAnnotation(Term.class);
    if (term == null) {
      throw new IllegalStateException(type + " has no @Term");
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Term word = component.getAnnotation(Term.class);
      if (word != null) {
        values.put(word.value(), value(component, word));
      }
    }
    return new FactType(term.value(), type, values);
  }

  private static Value value(RecordComponent component, Term term) {
    try {
      MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
      Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
      MethodHandle generic = accessor.asType(MethodType.methodType(Object.class, Object.class));
      return new Value(
          term.value(),
          component.getName(),
          boxed,
          term.unit(),
          term.note(),
          term.part(),
          term.whole(),
          generic);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("facts are public records", e);
    }
  }

  /** The kinds of facts, in the order of the sealed interface. */
  public List<FactType> types() {
    return new ArrayList<>(byWord.values());
  }

  /** The kind of fact a word stands for. */
  public Optional<FactType> type(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** The kind of a fact. */
  public FactType type(Fact fact) {
    return type(fact.getClass());
  }

  /** The kind of a record class. */
  public FactType type(Class<?> type) {
    FactType found = byClass.get(type);
    if (found == null) {
      throw new IllegalArgumentException(type + " is no fact");
    }
    return found;
  }
}
