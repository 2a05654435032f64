package io.pingyi.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many of a unit's branches meet one branch criterion. */
@Term(value = "指标率", note = "所辖支部满足某一支部指标的比率，每个指标一份；要写明指标编码")
public record CriterionRate(
    @Term("指标编码") String criterion,
    @Term(value = "满足数", unit = "个") int met,
    @Term(value = "应评数", unit = "个", note = "满足与不满足之和") int judged,
    @Term(value = "满足率", unit = "%", part = "满足数", whole = "应评数") @Nullable BigDecimal rate)
    implements Fact {}
