package io.pingyi.trial;

/**
 * One way to assess a year.
 *
 * @param data the year's input, read by the columns of the edition
 * @param edition the rules
 */
public record Way(YearData data, RuleEdition edition) {}
