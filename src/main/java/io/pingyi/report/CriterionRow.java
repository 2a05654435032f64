package io.pingyi.report;

import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion gave one organisation. In a rubric that deducts from its total the full points
 * are zero and the points are negative. All points are null when the subject has no score.
 *
 * @param code 单位编码
 * @param rubric 考核表编码
 * @param criterion 指标编码
 * @param verdict 判定结论
 * @param full full points counted in 应得分; zero when the criterion is not counted
 * @param points points in the published score, a bonus after its own cap
 * @param lowest least points it could have, given what is undetermined
 * @param highest most points it could have, given what is undetermined
 */
public record CriterionRow(
    String code,
    String rubric,
    String criterion,
    Verdict verdict,
    @Nullable BigDecimal full,
    @Nullable BigDecimal points,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest) {}
