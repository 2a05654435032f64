package io.pingyi.facts;

import java.util.List;

/**
 * Everything one judgement may look at: the facts of one organisation and nothing of any other.
 *
 * @param organisation whom the judgement is about
 * @param facts in a fixed order
 * @param manualScores scores given by people for this organisation
 * @param waivers approved exemptions of this organisation
 * @param vetoes what people decided about vetoes of this organisation
 * @param evidence finds what a value rests on
 */
public record Subject(
    Organisation organisation,
    List<Fact> facts,
    List<ManualScore> manualScores,
    List<Waiver> waivers,
    List<VetoDecision> vetoes,
    Evidence evidence) {

  /** Keeps the lists as they are now. */
  public Subject {
    facts = List.copyOf(facts);
    manualScores = List.copyOf(manualScores);
    waivers = List.copyOf(waivers);
    vetoes = List.copyOf(vetoes);
  }

  /** A subject of whose vetoes nobody decided anything. */
  public Subject(
      Organisation organisation,
      List<Fact> facts,
      List<ManualScore> manualScores,
      List<Waiver> waivers,
      Evidence evidence) {
    this(organisation, facts, manualScores, waivers, List.of(), evidence);
  }
}
