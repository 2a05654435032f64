package io.pingyi.batch;

import io.pingyi.database.Address;
import io.pingyi.database.Database;
import java.nio.file.Path;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The embedded server, or the site's where {@code spring.datasource.url} is set: as a system
 * property, as SPRING_DATASOURCE_URL, or in an {@code application.properties} beside the program.
 */
final class DatabaseChoice {

  private DatabaseChoice() {}

  static Database open(Path data) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    String url = environment.getProperty("spring.datasource.url", "");
    if (url.isBlank()) {
      return Database.embedded(data);
    }
    return Database.site(
        new Address(
            url,
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", "")));
  }
}
