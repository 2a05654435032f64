package io.pingyi.paper;

import java.util.List;

/**
 * A stretch of text of one look inside a paragraph or a cell.
 *
 * @param text one line; control characters have become spaces
 * @param look how it stands out
 * @param target the anchor it leads to; empty when it leads nowhere
 */
public record Piece(String text, Look look, String target) {

  /** How a piece stands out. */
  public enum Look {
    PLAIN,
    BOLD,
    /** 楷体, for quotations and examples. */
    KAI,
    /** What a person still has to write: bracketed and marked, so that it is seen in print too. */
    GAP
  }

  /** Makes the text one line that XML can carry. */
  public Piece {
    text = clean(text);
  }

  /** Ordinary text. */
  public static Piece plain(String text) {
    return new Piece(text, Look.PLAIN, "");
  }

  /** Bold text. */
  public static Piece bold(String text) {
    return new Piece(text, Look.BOLD, "");
  }

  /** Text in 楷体. */
  public static Piece kai(String text) {
    return new Piece(text, Look.KAI, "");
  }

  /** What a person still has to write, in words; the brackets are added: 【待补：…】. */
  public static Piece gap(String what) {
    return new Piece("【" + what + "】", Look.GAP, "");
  }

  /** Text that leads to an anchor of the same document. */
  public static Piece link(String text, String target) {
    return new Piece(text, Look.PLAIN, target);
  }

  /** A text as a list of one plain piece. */
  public static List<Piece> line(String text) {
    return List.of(plain(text));
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(point -> allowed(point) ? point : ' ').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int point) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !Character.isISOControl(point) && !surrogate && point != 0xfffe && point != 0xffff;
  }
}
