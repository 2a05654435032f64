package io.pingyi.cli;

import java.util.List;
import java.util.function.Function;

/**
 * Something an administrator may get wrong, and what must then stand on the screen.
 *
 * @param name what was done
 * @param act does it on a site of its own and gives what was seen
 * @param code exit code that is right
 * @param words place and remedy: each must be seen
 */
record Mistake(String name, Function<Site, Terminal> act, int code, List<String> words) {

  static Mistake of(String name, int code, Function<Site, Terminal> act, String... words) {
    return new Mistake(name, act, code, List.of(words));
  }

  @Override
  public String toString() {
    return name;
  }
}
