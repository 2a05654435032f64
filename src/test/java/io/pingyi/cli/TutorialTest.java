package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialTest {

  private static final Path README = Path.of("rules/README.md");

  @TempDir Path folder;

  @Test
  void the_tutorial_works_as_written_and_shows_what_the_commands_print() throws IOException {
    Folders.copy(Path.of("rules"), folder.resolve("rules"));
    String written = Files.readString(README);
    String followed = new Tutorial(folder.resolve("rules"), this::run).follow(written);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(README, followed);
    } else {
      assertThat(followed).isEqualTo(written);
    }
    assertThat(folder.resolve("output/考核指标手册.html"))
        .content()
        .contains("S1.9", "党支部“党员总数”超过不分党小组人数上限（30人），且“党小组数”为0的，扣1分。");
  }

  /** In this process, whose working folder cannot change: the folders are given instead. */
  private String run(String command) throws IOException {
    if (command.startsWith("cp -r ")) {
      String[] words = command.split(" ", -1);
      Folders.copy(folder.resolve(words[2]), folder.resolve(words[3]));
      return "";
    }
    String prefix = "java -jar target/pingyi.jar ";
    assertThat(command).startsWith(prefix);
    List<String> arguments =
        new ArrayList<>(List.of(command.substring(prefix.length()).split(" ")));
    switch (arguments.get(1)) {
      case "check" -> arguments.addAll(List.of("--rules", at("rules")));
      case "test" -> arguments.addAll(List.of("--rules", at("rules"), "--data", at(".pingyi")));
      case "handbook" ->
          arguments.addAll(List.of("--rules", at("rules"), "--output", at("output")));
      // Half a minute of work, and its numbers change with the sample data: an excerpt is shown.
      case "diff" -> {
        return "";
      }
      default -> throw new IllegalStateException(command);
    }
    return printed(arguments).replace(folder + "/", "");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String printed(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      Main.execute(arguments.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
