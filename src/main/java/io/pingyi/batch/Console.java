package io.pingyi.batch;

/** Where a run tells what it does. */
public interface Console {

  /** A line for the user, in Chinese. */
  void say(String line);

  /** How far the stages are. */
  Progress progress();
}
