package io.pingyi.intake.table;

/**
 * Gives characters that the editions of GB18030 place differently one code point each. Java 17
 * decodes by the edition of 2000, Java 21 and later by that of 2022; the same export must give the
 * same text under both. The private-use code points of the older edition are replaced by the
 * assigned ones of the newer.
 */
final class Gb18030Text {

  private static final String OLD =
      "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue7c7"
          + "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864";
  private static final String NEW =
      "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u1e3f"
          + "\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb";

  private Gb18030Text() {}

  static void unify(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= '\ue78d' && c <= '\ue864') {
        int place = OLD.indexOf(c);
        text[i] = place < 0 ? c : NEW.charAt(place);
      }
    }
  }
}
