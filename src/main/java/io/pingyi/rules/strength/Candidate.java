package io.pingyi.rules.strength;

import io.pingyi.facts.Subject;
import io.pingyi.rules.cases.CaseOutcome;
import io.pingyi.rules.cases.RuleCase;
import java.time.LocalDate;

/**
 * A case that could stand in a case file.
 *
 * @param given what it gives; its expectation is empty
 * @param subject the subject it speaks of
 * @param day its assessment date
 * @param outcome what the rules as they are say about it
 */
record Candidate(RuleCase given, Subject subject, LocalDate day, CaseOutcome outcome) {

  CaseOutcome under(Version version) {
    return CaseOutcome.of(version.judge().judge(subject, day));
  }
}
