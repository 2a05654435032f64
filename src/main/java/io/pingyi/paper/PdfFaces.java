package io.pingyi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The faces that PDF papers embed: Noto Sans SC, regular and bold, cut to the characters of GB 2312
 * with common signs, which makes a page ten times cheaper. The cut is always the same: glyph
 * numbers, and so the bytes of a page, must not depend on the names of a run. For rare names a face
 * of just their characters is cut, since the whole one takes 150 MB while a page is set.
 */
public final class PdfFaces {

  private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";
  private static final int FIRST_ROW = 0xa1;
  private static final int LAST_ROW = 0xf7;

  /**
   * What a cut face keeps. Glyph substitutions (GSUB) must go: they would name glyphs by the
   * numbers of the whole face, and a text with “ff” could not be written.
   */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private final byte[] regular;
  private final byte[] bold;
  private final CmapLookup characters;
  private final CmapLookup cut;
  private @Nullable TrueTypeFont rest;

  private PdfFaces() throws IOException {
    Set<Integer> usual = usualCharacters();
    TrueTypeFont wholeFace = parse(resource("Regular.ttf"));
    characters = wholeFace.getUnicodeCmapLookup();
    regular = subset(wholeFace, usual);
    try (TrueTypeFont boldFace = parse(resource("Bold.ttf"))) {
      bold = subset(boldFace, usual);
    }
    cut = parse(regular).getUnicodeCmapLookup();
  }

  /** Loads and cuts the faces: about a second of work, once a run. */
  public static PdfFaces load() {
    try {
      return new PdfFaces();
    } catch (IOException e) {
      throw new UncheckedIOException("the faces are part of the program", e);
    }
  }

  TrueTypeFont regular() throws IOException {
    return parse(regular);
  }

  TrueTypeFont bold() throws IOException {
    return parse(bold);
  }

  /**
   * A face with a few characters that the cut one lacks: just them, or the whole face for those
   * beyond 16 bits, which cannot be cut out.
   *
   * @param rare characters that the whole face draws
   */
  synchronized TrueTypeFont with(Set<Integer> rare) throws IOException {
    if (!canCut(rare)) {
      return parse(resource("Regular.ttf"));
    }
    if (rest == null) {
      rest = parse(subset(parse(resource("Regular.ttf")), unusualCharacters()));
    }
    return parse(subset(rest, rare));
  }

  static boolean canCut(Set<Integer> characters) {
    return characters.stream().allMatch(Character::isBmpCodePoint);
  }

  /** Whether the whole face draws a character. */
  boolean draws(int character) {
    return characters.getGlyphId(character) != 0;
  }

  /** Whether the cut face draws a character. */
  boolean usual(int character) {
    return cut.getGlyphId(character) != 0;
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  private static byte[] resource(String weight) throws IOException {
    try (InputStream in = PdfFaces.class.getResourceAsStream(FOLDER + weight)) {
      return Objects.requireNonNull(in, FOLDER + weight).readAllBytes();
    }
  }

  private static byte[] subset(TrueTypeFont face, Set<Integer> characters) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(face, TABLES);
    subsetter.addAll(characters);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    return out.toByteArray();
  }

  private Set<Integer> unusualCharacters() {
    TreeSet<Integer> unusual = new TreeSet<>();
    for (int c = ' '; c <= Character.MAX_VALUE; c++) {
      if (draws(c) && !usual(c)) {
        unusual.add(c);
      }
    }
    return unusual;
  }

  private static Set<Integer> usualCharacters() {
    TreeSet<Integer> characters = new TreeSet<>();
    range(characters, 0x20, 0x7e);
    range(characters, 0xa0, 0xff);
    range(characters, 0x2010, 0x2044);
    range(characters, 0x2190, 0x2193);
    range(characters, 0x25a0, 0x25cf);
    range(characters, 0x3000, 0x3020);
    range(characters, 0xff00, 0xffe6);
    Charset gb2312 = Charset.forName("GB2312");
    for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
      for (int cell = FIRST_ROW; cell < 0xff; cell++) {
        String text = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
        if (text.length() == 1 && text.charAt(0) != '\ufffd') {
          characters.add((int) text.charAt(0));
        }
      }
    }
    return characters;
  }

  private static void range(Set<Integer> characters, int from, int to) {
    for (int c = from; c <= to; c++) {
      characters.add(c);
    }
  }
}
