package io.pingyi.intake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys that may stand in one row only, with the place of that row: sixteen bytes a key, because a
 * province has millions. Keys are held by their 64-bit hash; that two of ten million differ and
 * share one has a chance below one in three hundred thousand, and would be listed.
 */
final class SeenKeys {

  private long[] hashes = new long[1 << 10];
  private long[] places = new long[1 << 10];
  private int size;

  /** Place of the row that had the key first; null, and remembered, when it is new. */
  @Nullable Place firstOf(String key, Place place) {
    if (size * 3L > hashes.length * 2L) {
      grow();
    }
    long hash = hash(key);
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      return new Place((int) (places[slot] >>> 32), (int) places[slot]);
    }
    hashes[slot] = hash;
    places[slot] = ((long) place.table() << 32) | place.row();
    size++;
    return null;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[oldHashes.length * 2];
    places = Arrays.copyOf(new long[0], hashes.length);
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
