package io.pingyi.batch;

import io.pingyi.database.DatabaseException;
import io.pingyi.intake.InputException;
import io.pingyi.rules.RulesException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells in plain words why a stage failed. */
final class FailureText {

  private final AssessRequest request;

  FailureText(AssessRequest request) {
    this.request = request;
  }

  /**
   * The failure for the user.
   *
   * @throws InputException when the input is at fault
   * @throws RulesException when the rules are
   */
  RunFailure explain(List<Throwable> failures) {
    List<Throwable> chain = chain(failures);
    for (Throwable cause : chain) {
      if (cause instanceof InputException || cause instanceof RulesException) {
        throw (RuntimeException) cause;
      }
      if (cause instanceof Balance.BrokenException || cause instanceof DatabaseException) {
        return new RunFailure(String.valueOf(cause.getMessage()), cause);
      }
      String sentence = sentence(cause);
      if (sentence != null) {
        return new RunFailure(sentence + "。已完成的部分已保存，处理后重新运行同一命令即可继续。", cause);
      }
    }
    return unexpected(chain.isEmpty() ? null : chain.get(0));
  }

  RunFailure unexpected(@Nullable Throwable cause) {
    return new RunFailure(
        "运行中断（程序内部错误）。已完成的部分已保存，可重新运行同一命令继续；若再次出现，请把日志 "
            + request.data().resolve("logs").resolve("pingyi.log")
            + " 交给维护人员。",
        cause);
  }

  static RunFailure stopped() {
    return new RunFailure("已按要求停止，已完成的部分已保存。重新运行同一命令即可继续。", null);
  }

  private @Nullable String sentence(Throwable cause) {
    if (cause instanceof Ownership.LostRunException) {
      return "另一个进程已接管本批次，本进程停止";
    }
    if (cause instanceof SQLException sql) {
      return database(sql);
    }
    if (cause instanceof IOException io) {
      return file(io);
    }
    return null;
  }

  private @Nullable String database(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals("53100")) {
      return "数据目录 " + request.data() + " 所在磁盘已满，数据库无法写入，请腾出空间";
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "与数据库的连接中断";
    }
    return state.equals("55P03") ? "另一个进程正占用本批次的数据，等候超时" : null;
  }

  private @Nullable String file(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("not enough space")) {
      return "输出目录 " + request.output() + " 所在磁盘已满，请腾出空间";
    }
    if (message.contains("quota exceeded")) {
      return "输出目录 " + request.output() + " 超出磁盘配额，请清理或换一个目录";
    }
    if (e instanceof AccessDeniedException denied) {
      return "没有权限写 " + denied.getFile() + "，请检查目录权限或关闭占用该文件的程序";
    }
    return e instanceof FileSystemException file
        ? "文件 " + file.getFile() + " 无法写入（" + file.getReason() + "）"
        : null;
  }

  private static List<Throwable> chain(List<Throwable> failures) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable failure : failures) {
      for (Throwable cause = failure;
          cause != null && !chain.contains(cause);
          cause = cause.getCause()) {
        chain.add(cause);
      }
    }
    return chain;
  }
}
