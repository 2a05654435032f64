package io.pingyi.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Nobody watches; remembers what a run said. */
public final class QuietConsole implements Console {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void say(String line) {
    lines.add(line);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public Progress progress() {
    return new Progress() {
      @Override
      public void begin(String name, String unit, long total) {}

      @Override
      public void advance(long more) {}

      @Override
      public void end(boolean done) {}
    };
  }
}
