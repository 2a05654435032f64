package io.pingyi.trial;

import io.pingyi.rank.Contender;
import io.pingyi.rank.Grader;
import io.pingyi.rank.Place;
import io.pingyi.rank.Ranker;
import io.pingyi.rules.Rubric;
import io.pingyi.score.SubjectScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ranks and grades the scores of one way, as the stage rank of a run does. */
public final class Ranking {

  private final Map<String, Rubric> rubrics = new TreeMap<>();
  private final Map<String, TreeMap<String, List<Contender>>> contenders = new TreeMap<>();

  /** Takes one score. */
  public void add(SubjectScore score) {
    rubrics.putIfAbsent(score.rubric().code(), score.rubric());
    String sector = score.organisation().sector();
    String peers = sector == null ? "" : sector;
    contenders
        .computeIfAbsent(score.rubric().code(), rubric -> new TreeMap<>())
        .computeIfAbsent(peers, group -> new ArrayList<>())
        .add(
            new Contender(
                score.organisation().code(),
                peers,
                score.score(),
                List.of(),
                score.restrictions().stream()
                    .filter(SubjectScore.Restriction::binds)
                    .map(SubjectScore.Restriction::ceiling)
                    .toList()));
  }

  /** By rubric and organisation, once every score was taken. */
  public Map<String, Map<String, Standing>> standings() {
    Map<String, Map<String, Standing>> standings = new TreeMap<>();
    rubrics.forEach(
        (code, rubric) -> {
          Map<String, Standing> own = new HashMap<>();
          for (List<Contender> group : contenders.getOrDefault(code, new TreeMap<>()).values()) {
            List<Place> places = new Ranker().rankPeers(group);
            Map<String, String> grades = new Grader(rubric.grades()).grade(places);
            for (Place place : places) {
              String organisation = place.contender().code();
              own.put(
                  organisation,
                  new Standing(place.rank(), place.peers(), grades.getOrDefault(organisation, "")));
            }
          }
          standings.put(code, own);
        });
    return standings;
  }
}
