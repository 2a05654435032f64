package io.pingyi.trial;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row as bytes, with a key whose unsigned order is that of organisation, dataset, source and
 * physical row.
 */
final class KeyedRow implements Comparable<KeyedRow> {

  private static final List<Dataset> DATASETS = List.of(Dataset.values());

  /** NUL, dataset, source and row. */
  private static final int TAIL = 1 + 1 + Integer.BYTES + Integer.BYTES;

  private final byte[] key;
  private final byte[] cells;

  /**
   * @param key code in UTF-8, NUL, dataset, source, row
   * @param cells for each cell its length in bytes and its UTF-8
   */
  KeyedRow(byte[] key, byte[] cells) {
    this.key = key;
    this.cells = cells;
  }

  byte[] key() {
    return key;
  }

  byte[] cells() {
    return cells;
  }

  static KeyedRow of(StagedRow row) {
    byte[] code = row.organisation().getBytes(StandardCharsets.UTF_8);
    ByteBuffer key = ByteBuffer.allocate(code.length + TAIL).put(code).put((byte) 0);
    key.put((byte) DATASETS.indexOf(row.dataset())).putInt(row.source()).putInt(row.row());
    List<byte[]> cells = new ArrayList<>(row.cells().size());
    int length = 0;
    for (String cell : row.cells()) {
      byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
      cells.add(bytes);
      length += Integer.BYTES + bytes.length;
    }
    ByteBuffer value = ByteBuffer.allocate(length);
    cells.forEach(cell -> value.putInt(cell.length).put(cell));
    return new KeyedRow(key.array(), value.array());
  }

  StagedRow row() {
    ByteBuffer tail = ByteBuffer.wrap(key, key.length - TAIL + 1, TAIL - 1);
    Dataset dataset = DATASETS.get(tail.get());
    int source = tail.getInt();
    int number = tail.getInt();
    List<String> values = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(cells);
    while (in.hasRemaining()) {
      int length = in.getInt();
      values.add(new String(cells, in.position(), length, StandardCharsets.UTF_8));
      in.position(in.position() + length);
    }
    return new StagedRow(dataset, organisation(), source, number, values);
  }

  String organisation() {
    return new String(key, 0, key.length - TAIL, StandardCharsets.UTF_8);
  }

  boolean belongsTo(byte[] code) {
    return Arrays.equals(key, 0, key.length - TAIL, code, 0, code.length);
  }

  int bytes() {
    return key.length + cells.length;
  }

  @Override
  public int compareTo(KeyedRow other) {
    return Arrays.compareUnsigned(key, other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyedRow row
        && Arrays.equals(key, row.key)
        && Arrays.equals(cells, row.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
