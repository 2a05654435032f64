package io.pingyi.generate;

/**
 * Ways in which a branch falls short during a year; the weights make a district's scores come out
 * left-skewed round 90 (data-shape §8).
 */
enum Lapse {
  GENERAL_QUARTER("缺开党员大会", "S2.1-1", 1.5, .07, 4),
  COMMITTEE_MONTH("缺开支委会", "S2.2-1", .5, .22, 8),
  GROUP_MONTH("缺开党小组会", "S2.3-1", .25, .3, 8),
  LESSON_QUARTER("缺讲党课", "S2.4-1", 1, .15, 3),
  SECRETARY_LESSON("书记未讲党课", "S2.4-2", 1, .12, 1),
  THEMED_MONTH("缺主题党日", "S2.5-1", .4, .12, 8),
  ATTENDANCE("到会率偏低", "S2.6-1", .5, 2, 6),
  LIFE_MEETING("未开组织生活会", "S2.7-1", 2.5, .05, 1),
  APPRAISAL("未开展民主评议", "S2.7-2", 2.5, .05, 1),
  STUDY("学时不足", "S4.1-1", 1, 1.8, 5),
  LEADER_STUDY("书记班子学时不足", "S4.1-2", 1, .5, 2),
  DUES_THREE("欠缴党费三至六月", "S4.2-1", .5, .8, 4),
  DUES_SIX("欠缴党费六月以上", "S4.2-2", 1, .25, 2),
  MOBILE_LEDGER("无流动党员台账", "S4.3-1", 2, .12, 1),
  MOBILE_LOST("流动党员失联", "S4.3-2", .5, .6, 3),
  TRANSFER("超期未转接组织关系", "S4.4-1", .5, .6, 4),
  DISPOSAL("应处置未启动", "S4.5-1", 1, .1, 2),
  SATISFACTION("群众满意度偏低", "S5.2-1", .5, 2, 6),
  VENUE("无固定活动场所", "S6.1-1", 3, .12, 1),
  BUDGET("经费未列入预算", "S6.2-1", 2, .25, 1);

  final String label;
  final String finding;

  /** Points it costs each time, about. */
  final double cost;

  final double weight;

  /** How often a branch may fall short in this way. */
  final int most;

  Lapse(String label, String finding, double cost, double weight, int most) {
    this.label = label;
    this.finding = finding;
    this.cost = cost;
    this.weight = weight;
    this.most = most;
  }
}
