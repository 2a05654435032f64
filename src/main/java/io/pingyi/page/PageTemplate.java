package io.pingyi.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page with its style and scripts. Only these scripts run: the page names their hashes, so that
 * nothing that came with the data can.
 */
final class PageTemplate {

  private static final String LIBRARY =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "data.js",
          "grid.js",
          "ranking.js",
          "subject.js",
          "unit.js",
          "charts.js",
          "main.js");

  private PageTemplate() {}

  /**
   * Writes the page.
   *
   * @param values by the names of the template; an unknown name fails
   */
  static void write(Map<String, Object> values, OutputStream out) throws IOException {
    String style = resource("/page/page.css");
    String library = resource(LIBRARY).replaceFirst("(?m)^//# sourceMappingURL=.*$", "").strip();
    String script =
        SCRIPTS.stream()
            .map(name -> resource("/page/" + name))
            .collect(Collectors.joining("\n", "(() => {\n", "})();\n"));
    Map<String, Object> all = new HashMap<>(values);
    all.put("style", style);
    all.put("styleHash", hash(style));
    all.put("library", library);
    all.put("libraryHash", hash(library));
    all.put("script", script);
    all.put("scriptHash", hash(script));
    Template template = Mustache.compiler().compile(resource("/page/index.mustache"));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    template.execute(all, writer);
    writer.flush();
  }

  private static String resource(String path) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Not in the program: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a content security policy writes it. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
