package io.pingyi.trial;

import io.pingyi.score.SubjectScore;
import java.util.List;

/**
 * The results of one organisation.
 *
 * @param code 单位编码
 * @param scores for each way its scores, one a rubric; empty where the way does not know the
 *     organisation or has nothing to score
 */
public record Assessed(String code, List<List<SubjectScore>> scores) {}
