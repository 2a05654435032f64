package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0||45413|45413",
        "14||45413|2024-05-01",
        "14||45413.5|2024-05-01 12:00:00",
        "17||45413|2024-05",
        "27||45413|2024-05",
        "28||45413|2024-05-01",
        "30||45413|2024-05-01",
        "31||45413|2024-05-01",
        "32||0.25|06:00:00",
        "36||45413|2024-05",
        "50||45413|2024-05",
        "57||45413|2024-05",
        "58||45413|2024-05-01",
        "14||60|1900-02-28",
        "14||61|1900-03-01",
        "14||1|1900-01-01",
        "14||-5|-5",
        "14||99999999|99999999",
        "9||0.5|50%",
        "10||0.8555|85.55%",
        "200|yyyy\"年\"m\"月\"d\"日\";@|45413|2024-05-01",
        "200|yyyy\"年\"m\"月\";@|45413|2024-05",
        "200|[$-804]yyyy\\-mm\\-dd|45413|2024-05-01",
        "200|[DBNum1][$-804]yyyy\"年\"m\"月\"|45413|2024-05",
        "200|yyyy|45292|2024",
        "200|yyyy|45413|2024-05",
        "200|[Red]0.00;[Blue]-0.00|3.5|3.50",
        "200|General\"人\"|12|12",
        "200|G/通用格式|12|12",
        "200|0\"天\"|12|12",
        "200|@|45413|45413",
        "200|#,##0.00|1234.5|1234.5",
        "200|000000|123|000123",
        "200|0.0%|0.935|93.5%",
        "2||2024.1|2024.10",
        "2||85|85",
      })
  void numbers_become_what_the_author_saw(int id, String code, BigDecimal value, String text) {
    CellFormat format = CellFormat.of(id, code == null ? "" : code);
    assertThat(new CellNumber(false).text(value, format)).isEqualTo(text);
  }
}
