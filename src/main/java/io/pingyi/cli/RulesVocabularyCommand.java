package io.pingyi.cli;

import io.pingyi.handbook.EditorSnippets;
import io.pingyi.handbook.VocabularyTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules vocabulary}: the words a rule may contain. */
@Command(
    name = "vocabulary",
    description = {
      "列出规则里可以写的全部词：事实、数据（类型、单位、说明）、比较、结论、步骤。",
      "不给 --output 就印在屏幕上；给了就写成 Excel 能打开的 CSV 文件。"
    },
    mixinStandardHelpOptions = true)
final class RulesVocabularyCommand implements Callable<Integer> {

  @Option(names = "--output", description = "写到哪个文件，如 rules/vocabulary.csv")
  private @Nullable Path output;

  @Option(
      names = "--snippets",
      description = "另把编辑器补全片段写到哪个文件，如 rules/.vscode/pingyi.code-snippets")
  private @Nullable Path snippets;

  /** Replaced by picocli before the command runs. */
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (output == null && snippets == null) {
      System.out.print(VocabularyTable.text().substring(1).replace("\r\n", System.lineSeparator()));
    }
    write(output, VocabularyTable.text());
    write(snippets, EditorSnippets.text());
    return ExitCode.DONE;
  }

  private void write(@Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      System.out.println("已写好 " + file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "写不了 " + file.toAbsolutePath() + "（" + e.getMessage() + "）；请检查能否写入");
    }
  }
}
