package io.pingyi.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A weak or slack organisation (软弱涣散基层党组织) of the list fixed at the start of the year, and its
 * rectification.
 *
 * @param uncertain see {@link Fact#uncertain()}
 */
@Term(value = "整顿对象", note = "列入软弱涣散名单的党组织一个一份")
public record RectificationCase(
    @Term(value = "主要类型", note = "党内统计专题六的十种情形") @Nullable String primaryType,
    @Term(value = "四个一缺项数", unit = "项", note = "县级领导联村、乡镇领导包村、第一书记驻村、县级以上单位结对")
        @Nullable Integer supportsMissing,
    @Term(value = "整顿满月数", unit = "月", note = "开始整顿至验收（未验收至基准日）的整月数")
        @Nullable Integer monthsUnderway,
    @Term(value = "乡镇复核通过") @Nullable Boolean townReviewed,
    @Term(value = "问题数", unit = "个") @Nullable Integer problems,
    @Term(value = "未销号问题数", unit = "个") @Nullable Integer problemsOpen,
    @Term(value = "满意票数", unit = "票") @Nullable Integer satisfiedVotes,
    @Term(value = "不满意票数", unit = "票") @Nullable Integer dissatisfiedVotes,
    @Term(value = "有效票数", unit = "票") @Nullable Integer validVotes,
    @Term(value = "满意率", unit = "%", part = "满意票数", whole = "有效票数")
        @Nullable BigDecimal satisfiedRate,
    @Term(value = "不满意率", unit = "%", note = "不满意票占有效票", part = "不满意票数", whole = "有效票数")
        @Nullable BigDecimal dissatisfiedRate,
    @Term(value = "知晓率", unit = "%") @Nullable BigDecimal awareRate,
    @Term(value = "验收通过") @Nullable Boolean accepted,
    Set<String> uncertain)
    implements Fact {}
