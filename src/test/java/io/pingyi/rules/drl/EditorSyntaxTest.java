package io.pingyi.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Editors for DRL parse with the grammars of Drools, so authors' files must fit them as written.
 */
class EditorSyntaxTest {

  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void every_shipped_rule_file_is_drl_as_it_stands(LanguageLevelOption level) throws Exception {
    List<RuleFolder.Source> files = RuleFolder.read(Path.of("rules"), new FaultList()).rules();
    assertThat(files).isNotEmpty();
    for (RuleFolder.Source file : files) {
      DrlParser parser = new DrlParser(level);
      PackageDescr parsed = parser.parse(false, new StringReader(file.text()));
      assertThat(parser.getErrors()).as(file.path()).isEmpty();
      assertThat(parsed.getRules())
          .as(file.path())
          .hasSameSizeAs(RuleParser.parse(file.path(), file.text(), new FaultList()));
    }
  }
}
