package io.pingyi.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.Fault;
import io.pingyi.rules.SampleRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a condition that can be read; "-" where nothing may be said. */
class ConditionFaultsTest {

  private static final String FILE = "支部/组织建设/S2-党员大会.drl";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "党员大会缺开季度数 > 0 ; -",
        "党员大会缺开季度数 >= 0 ; C01",
        "党员大会缺开季度数 > -1 ; C01",
        "党员大会缺开季度数 < 0 ; C02",
        "党员大会缺开季度数 > 0, 党员总数 * 2 >= 0 ; C01",
        "党员大会缺开季度数 > 0, 党员总数 + 正式党员数 < 0 ; C02",
        "党员大会缺开季度数 > 0, 学时达标率 <= 100 ; C01",
        "党员大会缺开季度数 > 0, 学时达标率 > 100 ; C02",
        "党员大会缺开季度数 > 0, 学时达标率 > 99.5 ; -",
        "党员大会缺开季度数 > 3, 党员大会缺开季度数 < 4 ; C02",
        "党员大会缺开季度数 > 3, 党员大会缺开季度数 < 5 ; -",
        "学时达标率 > 3, 学时达标率 < 4, 党员大会缺开季度数 > 0 ; -",
        "党员大会缺开季度数 > 3, 党员大会缺开季度数 > 1 ; C03",
        "党员大会缺开季度数 > 3, 党员大会缺开季度数 > 3 ; C03",
        "党员大会缺开季度数 > 0, 党员总数 < 正式党员数, 党员总数 >= 正式党员数 ; C02",
        "党员大会缺开季度数 > 0, 正式党员数 > 党员总数, 党员总数 >= 正式党员数 ; C02",
        "党员大会缺开季度数 > 0, 党员总数 >= 党员总数 ; C01",
        "党员大会缺开季度数 > 0, 书记在任 == true, 书记在任 != true ; C02",
        "党员大会缺开季度数 > 0, ( 书记在任 == true || 书记在任 == false ) ; C01",
        "党员大会缺开季度数 > 0, ( 党员总数 < 5 || 党员总数 >= 5 ) ; C01",
        "党员大会缺开季度数 > 0, ( 党员总数 < 5 || 党员总数 > 5 ) ; -",
        "党员大会缺开季度数 > 0, 类别 == \"乡村\" ; W07",
        "党员大会缺开季度数 > 0, 类别 not in ( \"乡村\" ) ; W07",
        "党员大会缺开季度数 > 0, 党组织名称 == \"乡村\" ; -",
        "党员大会缺开季度数 > 0, 类别 == \"村\", 类别 in ( \"社区\", \"机关\" ) ; C02",
        "党员大会缺开季度数 == 0 ; C08",
        "党员大会缺开季度数 < 3 ; C08",
        "到会率 > 80 ; C08",
      })
  void sentence_has_the_kind_of_the_fault(String condition, String code) {
    SampleRules rules =
        SampleRules.copyTo(folder).replace(FILE, "党员大会缺开季度数 > 0", condition.strip());
    assertThat(here(rules)).as(condition).isEqualTo(code.equals("-") ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "支部/党员教育管理/S3-到会率.drl ; 到会率 < 到会率标准 ; 到会率 > 到会率标准 ; C08",
        "支部/党员教育管理/S3-到会率.drl ; 到会率 < 到会率标准 ; 到会率 < 95 ; C08",
        "支部/党员教育管理/S3-到会率.drl ; 到会率 < 到会率标准 ; 到会率 < 到会率标准, 到会率 < 10 ; C08",
      })
  void quantity_and_condition_must_point_the_same_way(
      String file, String from, String to, String code) {
    SampleRules rules = SampleRules.copyTo(folder).replace(file, from, to);
    assertThat(RulesCheck.of(rules.root()))
        .filteredOn(fault -> fault.file().equals(file))
        .extracting(fault -> fault.kind().code())
        .contains(code);
  }

  private static List<String> here(SampleRules rules) {
    return RulesCheck.of(rules.root()).stream()
        .filter(fault -> fault.file().equals(FILE))
        .filter(fault -> fault.line() > 0)
        .map(Fault::kind)
        .map(kind -> kind.code())
        .distinct()
        .toList();
  }
}
