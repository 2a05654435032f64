package io.pingyi.generate;

/**
 * Where a district stands: alone, or as one of the many of a province or nation.
 *
 * @param root code of its committee
 * @param parent code above it, empty when it stands alone
 */
record County(int index, String root, String parent, String name, int branches) {
  static County alone(int branches) {
    return new County(0, "101000000000000", "", "霁川区", branches);
  }
}
