package io.pingyi.meeting;

/** A figure in one form of words; becoming text enters it in the appendix. */
final class Quote {

  private final Figures figures;
  private final Figure figure;
  private final String text;

  Quote(Figures figures, Figure figure, String text) {
    this.figures = figures;
    this.figure = figure;
    this.text = text;
  }

  @Override
  public String toString() {
    figures.quoted(figure, text);
    return text;
  }
}
