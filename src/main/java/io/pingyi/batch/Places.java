package io.pingyi.batch;

import io.pingyi.intake.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the folders of a request before anything is started, so that nothing is half done. */
final class Places {

  private Places() {}

  /**
   * Demands a rules folder and an output folder that takes files.
   *
   * @throws InputException with every folder that cannot be used
   */
  static void check(AssessRequest request) {
    List<String> faults = new ArrayList<>();
    if (!Files.isDirectory(request.rules())) {
      faults.add(
          "找不到考核办法目录 "
              + request.rules().toAbsolutePath()
              + "。请在程序目录下运行，或用 --rules 指明随程序提供的 rules 目录。");
    }
    Path year = request.output().resolve(Integer.toString(request.year()));
    try {
      Files.delete(Files.createTempFile(existing(year.toAbsolutePath()), ".pingyi", ".probe"));
    } catch (IOException | UnsupportedOperationException e) {
      faults.add(
          "结果目录 " + year.toAbsolutePath() + " 无法建立或写入。请检查权限和剩余空间、确认没有同名文件，或用 --output 指定另一个目录。");
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  /** The nearest folder above that is there already: looking must not leave anything behind. */
  private static Path existing(Path folder) {
    Path parent = folder.getParent();
    return Files.exists(folder) || parent == null ? folder : existing(parent);
  }
}
