package io.pingyi.report;

import java.util.List;
import java.util.Map;

/** Writes JSON in one fixed form: two spaces, keys in the order of the map, text as it is. */
public final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /**
   * The value as JSON, ended by a line feed.
   *
   * @param value of Map, List, String, Integer, Long or Boolean
   */
  public static String of(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      map(map, indent);
    } else if (value instanceof List<?> list) {
      list(list, indent);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("Not a JSON value: " + value);
    }
  }

  private void map(Map<?, ?> map, String indent) {
    String separator = "";
    out.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator).append(indent).append("  ");
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), indent + "  ");
      separator = ",";
    }
    out.append(map.isEmpty() ? "" : indent).append('}');
  }

  private void list(List<?> list, String indent) {
    String separator = "";
    out.append('[');
    for (Object each : list) {
      out.append(separator).append(indent).append("  ");
      value(each, indent + "  ");
      separator = ",";
    }
    out.append(list.isEmpty() ? "" : indent).append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          // Other readers of line ends and YAML readers refuse these when they stand as they are.
          if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c >= 0xfffe) {
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            out.append(Character.forDigit(c >> 8 & 15, 16));
            out.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
