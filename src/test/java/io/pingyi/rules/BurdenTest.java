package io.pingyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.drl.RuleSets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What 为基层减负 forbids to score is refused; what only looks like it is not. */
class BurdenTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学习强国人均积分达到40分",
        "学习 强 国活跃度不低于90%",
        "党员“学习强国”参与率{值}%，低于{标准}%",
        "智慧党建ＡＰＰ登录次数",
        "党建公众号关注人数",
        "党建云平台注册率达到100%",
        "每日打卡",
        "主题党日扫码签到",
        "推文点赞数",
        "完成转发任务{数}次",
        "视频号播放量",
        "线上学习时长不少于50小时",
        "党员积分排名后10%",
        "党建微信群活跃人数",
        "报送党建信息不少于12篇",
        "每月不得少于2篇信息",
        "信息被市级采用条数",
        "心得体会篇数",
        "学习笔记不少于1万字",
        "工作全程留痕",
        "台账厚度",
        "党建台账装订精美",
        "活动照片上传张数",
        "报表报送及时率",
        "印发文件数量",
        "迎检次数",
        "签订党建责任状",
        "上报总结材料{数}份",
        "报送材料不得少于3份"
      })
  void what_may_not_be_scored_is_refused_with_its_source(String text) {
    assertThat(Burden.find(text))
        .as(text)
        .hasValueSatisfying(
            hit -> assertThat(hit.message()).contains("不能计分", "依据：", "请删去，或改看实际成效"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "党员学时达标率{值}%（{分子}/{分母}人），低于{标准}%",
        "党员集中培训时长不少于24学时",
        "集中学习时长达到32学时",
        "有流动党员，没有建立流动党员台账",
        "软弱涣散整顿台账",
        "阵地保障台账.固定活动场所",
        "当年转正人员档案缺{数}项材料",
        "党员到会率低于80%",
        "群众满意率{值}%，低于{标准}%",
        "有{数}个季度没有召开党员大会",
        "在职党员到社区报到{值}名",
        "志愿服务统计.人次",
        "不以报送材料和活动留痕评价",
        "不看点赞、转发数量",
        "取消台账厚度、信息篇数等评分项",
        "入党申请书、志愿书齐全",
        "转发文件后没有组织学习",
        "党组织书记述职报告中问题及原因不少于三分之一",
        "党建工作经费列入预算",
        "信息公开及时、群众知晓",
        "审批前谈话记录完整",
        "委员会会议研究党建工作次数",
        "督查发现的问题整改到位",
        "群众积分超市兑换规范",
        "应用场景落地见效"
      })
  void what_only_looks_like_it_is_accepted(String text) {
    assertThat(Burden.find(text)).as(text).isEmpty();
  }

  @Test
  void each_place_where_an_author_may_write_it_is_located() {
    SampleRules rules =
        SampleRules.copyTo(folder)
            .replace("criteria-S.csv", "S2,每季度", "S2,学习强国积分达标且每季度")
            .replace("findings-S.csv", "有{数}个季度", "台账厚度不足，有{数}个季度")
            .append("thresholds.csv", "打卡次数下限,5,次,每月打卡,本地规定\n")
            .replace(
                "支部/党员教育管理/S4-满意率.drl", "when", "when\n    指标值( 指标名 == \"学习强国.人均积分\", 数值 < 满意率标准 )")
            .write("columns.yml", "# 打卡\n组织生活:\n  会议类型: {类型: 文本, 同义: [活动类型, 打卡类型]}\n");
    assertThat(RuleSets.check(rules.root()))
        .filteredOn(fault -> fault.kind() == FaultKind.BURDEN)
        .extracting(Fault::place)
        .containsExactlyInAnyOrder(
            "criteria-S.csv 第3行第2列",
            "findings-S.csv 第4行第3列",
            "thresholds.csv 第5行第1列",
            "thresholds.csv 第5行第4列",
            "支部/党员教育管理/S4-满意率.drl 第5行第17列",
            "columns.yml 第3行第29列");
  }

  @Test
  void the_shipped_rules_score_nothing_of_the_kind() {
    assertThat(RuleSets.check(Path.of("rules")))
        .filteredOn(fault -> fault.kind() == FaultKind.BURDEN)
        .isEmpty();
  }
}
