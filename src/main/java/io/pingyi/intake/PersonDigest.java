package io.pingyi.intake;

import io.pingyi.intake.value.CellText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Replaces a person's name by a digest that is the same for the same name within one file, so that
 * presence and equality survive and the name does not.
 */
public final class PersonDigest {

  private static final int HEX_DIGITS = 12;

  private final byte[] salt;
  private final MessageDigest digest;

  /**
   * For the names of one file.
   *
   * @param fileHash SHA-256 of the file, lower-case hex
   */
  public PersonDigest(String fileHash) {
    salt = fileHash.getBytes(StandardCharsets.UTF_8);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest; a blank cell stays blank. */
  public String of(String raw) {
    if (CellText.isBlankOrNone(raw)) {
      return "";
    }
    digest.update(salt);
    byte[] hash = digest.digest(Column.fold(raw).getBytes(StandardCharsets.UTF_8));
    return "#" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
  }
}
