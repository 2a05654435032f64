package io.pingyi.rules.drl;

import io.pingyi.rules.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieServices;

/**
 * Keeps class files of compiled rules on disk, so that only a changed rule set pays for compiling.
 * What it returns is not trusted: it passes the second gate again.
 */
final class ClassCache {

  private static final System.Logger LOG = System.getLogger(ClassCache.class.getName());

  /** Changes when what is rendered or kept changes its meaning. */
  private static final String FORMAT = "pingyi-rules-1";

  private static final int DIGEST_BYTES = 32;

  private final Path file;

  ClassCache(Path directory, String key) {
    this.file = directory.resolve(key + ".rules");
  }

  /** Names rendered rules, the vocabulary they were rendered with and the engine. */
  static String key(Map<String, String> packages) {
    StringBuilder text = new StringBuilder(FORMAT);
    text.append('\n').append(KieServices.class.getPackage().getImplementationVersion());
    text.append('\n').append(System.getProperty("java.specification.version")).append('\n');
    for (Vocabulary.FactType type : Vocabulary.ofFacts().types()) {
      text.append(Arrays.toString(type.type().getRecordComponents())).append('\n');
    }
    new TreeMap<>(packages).forEach((name, drl) -> text.append(name).append('\n').append(drl));
    byte[] digest = sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** The class files by path; empty when there are none or the file is damaged. */
  Map<String, byte[]> read() {
    Map<String, byte[]> classes = new TreeMap<>();
    if (!Files.isRegularFile(file)) {
      return classes;
    }
    try {
      byte[] all = Files.readAllBytes(file);
      byte[] body = Arrays.copyOf(all, Math.max(0, all.length - DIGEST_BYTES));
      byte[] digest = Arrays.copyOfRange(all, body.length, all.length);
      if (!MessageDigest.isEqual(digest, sha256(body))) {
        LOG.log(System.Logger.Level.WARNING, "damaged rule cache {0}, compiling again", file);
        return classes;
      }
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        classes.put(name, in.readNBytes(in.readInt()));
      }
      return classes;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "unreadable rule cache " + file, e);
      return new TreeMap<>();
    }
  }

  /** Writes the file beside its place and renames it; a failure costs only the next start. */
  void write(Map<String, byte[]> classes) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
      out.write(sha256(bytes.toByteArray()));
      Path directory = file.toAbsolutePath().getParent();
      if (directory == null) {
        return;
      }
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "rules", ".part");
      Files.write(part, bytes.toByteArray());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot keep compiled rules in " + file, e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
