package io.pingyi.generate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chances that depend only on a seed and a key, never on what was drawn for others, so that an
 * organisation keeps its fate whatever else is generated. Uses {@link StrictMath}: the same bytes
 * on every platform.
 */
final class Dice {
  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, String topic, String key, long number) {
    long hash = seed ^ 0x9E3779B97F4A7C15L;
    hash = absorb(hash, topic);
    hash = absorb(hash, key);
    return new Dice(mix(hash + number * 0xD1342543DE82EF95L));
  }

  private static long absorb(long state, String text) {
    long hash = mix(state + text.length());
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ each) * 0x100000001B3L;
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  double uniform() {
    return random.nextDouble();
  }

  /** Both ends included. */
  int between(int least, int most) {
    return most <= least ? least : least + random.nextInt(most - least + 1);
  }

  double gauss() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * gauss());
  }

  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** Gamma with mean 1: a power of a uniform for shapes below one, then Marsaglia and Tsang. */
  double gamma(double shape) {
    double boost = StrictMath.pow(1 - uniform(), 1 / shape);
    double d = shape + 1 - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = gauss();
      double v = StrictMath.pow(1 + c * x, 3);
      if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v * boost / shape;
      }
    }
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Index drawn in proportion to the weights, which are not all zero. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
