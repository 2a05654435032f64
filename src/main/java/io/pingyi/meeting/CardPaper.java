package io.pingyi.meeting;

import io.pingyi.paper.PdfFaces;
import io.pingyi.paper.PdfRenderer;
import io.pingyi.report.FileNames;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperFolder;
import io.pingyi.report.RunResults;
import io.pingyi.report.UnitResults;
import io.pingyi.rules.RuleFolder;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * {@code 单位成绩单/<unit>.docx} and {@code .pdf}: one page a unit, which names no other unit. Units are
 * read one by one and set by several threads, so memory does not grow with their number.
 */
public final class CardPaper implements Paper {

  /** The folder of the scorecards within that of the run. */
  public static final String FOLDER = "单位成绩单/";

  /** Lists the units whose cards hold characters that the faces lack; only when there are any. */
  public static final String MISSING = "缺字提示.txt";

  private final Praise praise;

  private CardPaper(Praise praise) {
    this.praise = praise;
  }

  /** Praises what the rule authors' templates say is worth it. */
  public static CardPaper of(RuleFolder rules) {
    return new CardPaper(
        DraftTemplates.read(rules).map(DraftTemplates::praise).orElse(Praise.USUAL));
  }

  @Override
  public void write(RunResults results, PaperFolder folder) throws IOException {
    if (results.unitSummaries().isEmpty()) {
      return;
    }
    UnitCards cards = new UnitCards(results, praise);
    FileNames names = new FileNames();
    MissingCharacters missing = new MissingCharacters();
    PdfFaces faces = PdfFaces.load();
    try (Workers<PdfRenderer> workers = Workers.start(() -> new PdfRenderer(faces));
        Stream<UnitResults> units = results.units()) {
      for (Iterator<UnitResults> each = units.iterator(); each.hasNext(); ) {
        UnitResults unit = each.next();
        UnitCard card = cards.of(unit);
        String name = FOLDER + names.next(unit.score().name(), unit.score().code());
        workers.submit(
            renderer -> {
              folder.file(name + ".docx", out -> CardDocument.write(card, out));
              folder.file(
                  name + ".pdf",
                  out ->
                      missing.note(
                          unit.score().code(), card.name(), CardPdf.write(card, renderer, out)));
            });
      }
      workers.finish();
    }
    missing.write(folder);
  }
}
