package io.pingyi.cli;

import java.util.ListResourceBundle;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives every command its help and its messages about wrong usage in Chinese. */
final class ChineseUsage {

  private ChineseUsage() {}

  /** The same command line, speaking Chinese. */
  static CommandLine of(CommandLine commands) {
    speak(commands);
    commands.setParameterExceptionHandler(new WrongUsage());
    return commands;
  }

  private static void speak(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(100);
    usage.synopsisHeading("用法：");
    usage.optionListHeading("%n选项：%n");
    usage.commandListHeading("%n命令：%n");
    usage.parameterListHeading("%n参数：%n");
    usage.synopsisSubcommandLabel("命令");
    command.setResourceBundle(new StandardOptions());
    command.setUsageHelpLongOptionsMaxWidth(40);
    command.getSubcommands().values().forEach(ChineseUsage::speak);
  }

  /** Texts of the options that every command has. */
  private static final class StandardOptions extends ListResourceBundle {

    @Override
    public Locale getLocale() {
      return Locale.ROOT;
    }

    @Override
    protected Object[][] getContents() {
      return new Object[][] {
        {"mixinStandardHelpOptions.help", "显示本命令的用法"},
        {"mixinStandardHelpOptions.version", "显示版本"},
      };
    }
  }
}
