package io.pingyi.intake.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of a cell: plain or rich, without the phonetic guide above it. */
final class XlsxText {

  private static final int MAX = 1 << 19;
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  /** Reads up to the end of the element that has just begun. */
  static String read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    while (true) {
      int event = XmlParts.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = phonetic == 0 && xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          return unescape(text.toString());
        }
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = false;
      } else if (inText && isText(event) && text.length() < MAX) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
