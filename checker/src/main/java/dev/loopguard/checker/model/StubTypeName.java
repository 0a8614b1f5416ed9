package dev.loopguard.checker.model;

import java.util.List;

/**
 * The erasure of a parameter's type. Without a class path a simple name may mean several types; the
 * method that it is compared with decides.
 *
 * @param candidates the qualified names that it may stand for
 * @param dimensions how many pairs of brackets follow
 */
record StubTypeName(String written, List<String> candidates, int dimensions) {

  StubTypeName array() {
    return new StubTypeName(written + "[]", candidates, dimensions + 1);
  }

  boolean mayBe(String elementType, int elementDimensions) {
    return dimensions == elementDimensions && candidates.contains(elementType);
  }
}
