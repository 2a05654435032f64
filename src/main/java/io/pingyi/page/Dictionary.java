package io.pingyi.page;

import java.util.Arrays;

/**
 * Numbers texts in the order in which they first come, without making strings of them. Zero is the
 * empty text.
 */
final class Dictionary {

  private final byte[] empty = {};
  private int[] table = new int[1 << 12];
  private int[] hashes = new int[1 << 11];
  private int[] ends = new int[1 << 11];
  private byte[] texts = new byte[1 << 16];
  private int size;

  Dictionary() {
    number(empty, 0, 0);
  }

  int size() {
    return size;
  }

  /** The number of the text. */
  int number(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = spread(hash);
    while (table[slot] != 0) {
      int known = table[slot] - 1;
      if (hashes[known] == hash
          && Arrays.equals(texts, start(known), ends[known], bytes, from, to)) {
        return known;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = size + 1;
    add(bytes, from, to, hash);
    return size - 1;
  }

  private int spread(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void add(byte[] bytes, int from, int to, int hash) {
    int start = start(size);
    int end = start + to - from;
    if (end > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(end, texts.length * 2));
    }
    System.arraycopy(bytes, from, texts, start, to - from);
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    hashes[size] = hash;
    ends[size++] = end;
    if (size * 2 > table.length) {
      table = new int[table.length * 2];
      for (int i = 0; i < size; i++) {
        int slot = spread(hashes[i]);
        while (table[slot] != 0) {
          slot = slot + 1 & table.length - 1;
        }
        table[slot] = i + 1;
      }
    }
  }

  /** Forgets all texts. */
  void clear() {
    Arrays.fill(table, 0);
    size = 0;
    number(empty, 0, 0);
  }

  /** All texts as an array of JSON. */
  void write(JsonBytes out) {
    out.raw('[');
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.raw(',');
      }
      out.text(texts, start(i), ends[i]);
    }
    out.raw(']');
  }
}
