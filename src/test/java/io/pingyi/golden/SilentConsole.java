package io.pingyi.golden;

import io.pingyi.batch.Console;
import io.pingyi.batch.Progress;

/** Nobody watches. */
final class SilentConsole implements Console {

  @Override
  public void say(String line) {}

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
