package io.pingyi.generate;

/** 类别（领域） of branches with the shape of its branches; sources: data-shape §2, §3, §5. */
enum Sector {
  VILLAGE("村", .215, 27, .55, .35, .80),
  COMMUNITY("社区", .090, 34, .60, .15, .86),
  OFFICE("机关", .150, 14, .55, .20, .93),
  INSTITUTION("事业", .100, 15, .60, .25, .90),
  SCHOOL("学校", .095, 18, .60, .45, .90),
  STATE_FIRM("国企", .110, 15, .60, .35, .88),
  PRIVATE_FIRM("非公", .180, 6.5, .55, .12, .82),
  SOCIAL("社会组织", .035, 6, .50, .10, .84),
  RETIRED("离退休", .017, 24, .60, 0, .82),
  OTHER("其他", .008, 24, .60, .10, .86);

  final String label;

  /** Share of all branches; the shares add to one. */
  final double share;

  final double medianSize;
  final double sizeSigma;

  /** New members a branch and year. */
  final double newRate;

  /** Mean 到会率. */
  final double attendance;

  Sector(
      String label,
      double share,
      double medianSize,
      double sizeSigma,
      double newRate,
      double attendance) {
    this.label = label;
    this.share = share;
    this.medianSize = medianSize * 1.03;
    this.sizeSigma = sizeSigma;
    this.newRate = newRate;
    this.attendance = attendance;
  }

  /** Villages and communities elect for five years, others for three (支部工作条例第二十一条). */
  int termYears() {
    return grassRoots() ? 5 : 3;
  }

  boolean grassRoots() {
    return this == VILLAGE || this == COMMUNITY;
  }
}
