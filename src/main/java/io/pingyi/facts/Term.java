package io.pingyi.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Chinese word by which rule authors call a fact or one of its values. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Term {

  /** The word as it stands in a rule file. */
  String value();

  /** Unit of a number (人, 次, 月, %), empty for text and yes/no. */
  String unit() default "";

  /** What the value means and how it is derived, in Chinese, for the published vocabulary. */
  String note() default "";

  /** Of a rate: the word of its numerator on the same fact; empty for everything else. */
  String part() default "";

  /** Of a rate: the word of its denominator on the same fact; empty for everything else. */
  String whole() default "";
}
