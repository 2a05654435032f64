package io.pingyi.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line and where to look. */
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(sentence(fault));
    if (command.getSubcommands().isEmpty()) {
      err.println("用法见：" + command.getCommandSpec().qualifiedName(" ") + " --help");
    } else {
      command.usage(err);
    }
    err.flush();
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException fault) {
    if (fault instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(WrongUsage::name)
          .collect(Collectors.joining("、", "缺少必填的参数：", "。"));
    }
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    if (fault instanceof OverwrittenOptionException twice) {
      return "参数 " + name(twice.getOverwritten()) + " 写了不止一次，请只保留一个。";
    }
    ArgSpec argument = fault.getArgSpec();
    if (argument != null && fault.getValue() != null) {
      return "参数 " + name(argument) + " 的值“" + fault.getValue() + "”不对：" + expected(argument);
    }
    if (argument != null) {
      return "参数 " + name(argument) + " 后面缺少值：" + expected(argument);
    }
    return String.valueOf(fault.getMessage());
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String words = String.join(" ", unmatched.getUnmatched());
    List<String> near = unmatched.getSuggestions();
    return "不认识“" + words + "”" + (near.isEmpty() ? "。" : "；是不是 " + String.join(" 或 ", near) + "？");
  }

  private static String expected(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "应为整数。";
    }
    if (type == LocalDate.class) {
      return "应为日期，例如 2025-12-31。";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "应为数字。";
    }
    return "请对照用法检查。";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
