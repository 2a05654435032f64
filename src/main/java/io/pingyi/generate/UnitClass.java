package io.pingyi.generate;

import java.util.Map;

/** 述职单位类别 with the pull it has on branches of each sector. */
enum UnitClass {
  TOWN("镇"),
  STREET("街道"),
  OFFICES("机关工委"),
  EDUCATION("教育"),
  HEALTH("卫健"),
  STATE_ASSETS("国资"),
  NEW_SECTORS("两新"),
  OTHERS("其他");

  private static final Map<UnitClass, Map<Sector, Double>> PULL =
      Map.of(
          TOWN,
          Map.of(
              Sector.VILLAGE,
              .85,
              Sector.COMMUNITY,
              .30,
              Sector.OFFICE,
              .12,
              Sector.INSTITUTION,
              .25,
              Sector.PRIVATE_FIRM,
              .22,
              Sector.SOCIAL,
              .05,
              Sector.SCHOOL,
              .04),
          STREET,
          Map.of(
              Sector.VILLAGE,
              .15,
              Sector.COMMUNITY,
              .70,
              Sector.OFFICE,
              .06,
              Sector.PRIVATE_FIRM,
              .38,
              Sector.SOCIAL,
              .35,
              Sector.RETIRED,
              .25,
              Sector.OTHER,
              .3),
          OFFICES,
          Map.of(
              Sector.OFFICE, .55, Sector.INSTITUTION, .20, Sector.RETIRED, .45, Sector.SOCIAL, .1),
          EDUCATION,
          Map.of(Sector.SCHOOL, .93, Sector.RETIRED, .15),
          HEALTH,
          Map.of(Sector.INSTITUTION, .35, Sector.RETIRED, .05),
          STATE_ASSETS,
          Map.of(Sector.STATE_FIRM, .80),
          NEW_SECTORS,
          Map.of(Sector.PRIVATE_FIRM, .28, Sector.SOCIAL, .50),
          OTHERS,
          Map.of(
              Sector.OFFICE,
              .27,
              Sector.INSTITUTION,
              .20,
              Sector.STATE_FIRM,
              .20,
              Sector.PRIVATE_FIRM,
              .12,
              Sector.OTHER,
              .7,
              Sector.RETIRED,
              .1,
              Sector.SCHOOL,
              .03));

  final String label;

  UnitClass(String label) {
    this.label = label;
  }

  /** Share of the sector's branches that units of this class own. */
  double pull(Sector sector) {
    return PULL.getOrDefault(this, Map.of()).getOrDefault(sector, 0.0);
  }
}
