package io.pingyi.meeting;

import io.pingyi.report.PaperFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Which cards hold characters that no face draws: told to who runs the program, since a sign in
 * place of a character is found by nobody who does not look for it. Used by several threads.
 */
final class MissingCharacters {

  private final Map<String, String> lines = new ConcurrentSkipListMap<>();

  /**
   * Notes a card.
   *
   * @param unit its code
   * @param points as {@code U+…}; nothing is noted without any
   */
  void note(String unit, String name, Set<String> points) {
    if (!points.isEmpty()) {
      String characters =
          points.stream()
              .map(point -> "“" + Character.toString(code(point)) + "”（" + point + "）")
              .collect(Collectors.joining("、"));
      lines.put(unit, name + "（" + unit + "）：" + characters + "\r\n");
    }
  }

  private static int code(String point) {
    return Integer.parseInt(point.substring(2), 16);
  }

  /** The list of them, if there are any. */
  void write(PaperFolder folder) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    String text =
        "下列单位的成绩单有字库里没有的字，PDF 中以〓代替；DOCX 中是原字，用装有该字的电脑打开、打印。如果是录入错误，请改正数据后重新运行。\r\n"
            + String.join("", lines.values());
    folder.file(CardPaper.MISSING, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
