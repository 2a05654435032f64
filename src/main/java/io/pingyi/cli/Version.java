package io.pingyi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class Version implements IVersionProvider {

  static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/application.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the program's own resource cannot be read", e);
    }
    return properties.getProperty("pingyi.version", "0");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"pingyi " + number()};
  }
}
