package io.pingyi.meeting;

import io.pingyi.meeting.TemplateFile.Block;
import io.pingyi.paper.OfficialDocument;
import io.pingyi.report.Paper;
import io.pingyi.report.PaperFolder;
import io.pingyi.report.RunResults;
import io.pingyi.report.UnitResults;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code 点评初稿.docx}: the draft of the leader's comments, with every figure in an appendix. Many
 * units do not fit into one document that stays readable: their comments then fill volumes of their
 * own.
 */
public final class DraftPaper implements Paper {

  /** The draft's name. */
  public static final String FILE = "点评初稿.docx";

  private static final String VOLUMES = "单位点评";
  private static final int UNITS_OF_A_VOLUME = 200;

  private final DraftTemplates templates;

  DraftPaper(DraftTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Set<String> statistics() {
    return Set.copyOf(templates.statistics().values());
  }

  @Override
  public void write(RunResults results, PaperFolder folder) throws IOException {
    UnitComments comments = new UnitComments(templates.comment(), results, templates.praise());
    boolean oneVolume = results.unitSummaries().size() <= UNITS_OF_A_VOLUME;
    try (Stream<UnitResults> units = results.units()) {
      Iterator<UnitResults> each = units.iterator();
      draft(results, folder, comments, oneVolume ? each : Collections.emptyIterator());
      for (int volume = 1; each.hasNext(); volume++) {
        volume(folder, comments, each, volume, results.info().year());
      }
    }
  }

  private void draft(
      RunResults results, PaperFolder folder, UnitComments comments, Iterator<UnitResults> units)
      throws IOException {
    boolean oneVolume = units.hasNext();
    Figures figures = new Figures();
    BranchGrades grades = BranchGrades.of(results);
    Context run = new RunContext(results, templates.statistics(), grades).of(figures);
    DimensionContext dimensions =
        new DimensionContext(
            results, BranchFindings.of(results, templates.praise()), templates.words(), grades);
    try (OfficialDocument document = new OfficialDocument("点评初稿")) {
      DraftText text = new DraftText(document);
      for (Block block : templates.draft().blocks()) {
        boolean dimension = DraftNames.DIMENSIONS.contains(block.title());
        Context context =
            dimension && block.kind().equals("二级") ? dimensions.of(block.title(), run) : run;
        text.block(block, context.values());
        if (block.kind().equals("各单位点评")) {
          if (!oneVolume && !results.unitSummaries().isEmpty()) {
            text.elsewhere(results.unitSummaries().size(), VOLUMES);
          }
          while (units.hasNext()) {
            UnitResults unit = units.next();
            text.comment(unit.score().name(), comments.of(unit, figures));
          }
        }
      }
      text.appendix(figures.entries());
      folder.file(FILE, document::write);
    }
  }

  private static void volume(
      PaperFolder folder, UnitComments comments, Iterator<UnitResults> units, int number, int year)
      throws IOException {
    Figures figures = new Figures();
    String name = String.format(Locale.ROOT, "单位点评稿（第%03d册）", number);
    try (OfficialDocument document = new OfficialDocument(name)) {
      DraftText text = new DraftText(document);
      text.title(year + "年度", "各单位点评", "（第" + number + "册）");
      for (int i = 0; i < UNITS_OF_A_VOLUME && units.hasNext(); i++) {
        UnitResults unit = units.next();
        text.comment(unit.score().name(), comments.of(unit, figures));
      }
      text.appendix(figures.entries());
      folder.file(VOLUMES + "/" + name + ".docx", document::write);
    }
  }
}
