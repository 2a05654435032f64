package io.pingyi.rules.cases;

/**
 * What came of one case.
 *
 * @param rule the case
 * @param passed whether verdict, set of findings and points are exactly as expected
 * @param expected one line for people
 * @param actual one line for people, with what is missing or the reason
 */
public record CaseResult(RuleCase rule, boolean passed, String expected, String actual) {}
