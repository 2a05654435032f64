package io.pingyi.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Stages the files of papers beside the tables, so that they appear, or do not, with them. */
final class PaperStage implements PaperFolder {

  private final Path folder;
  private final Path work;
  private final Ledger ledger;
  private final List<StagedFile> files = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private PaperStage(Path folder, Path work, Ledger ledger) {
    this.folder = folder;
    this.work = work;
    this.ledger = ledger;
  }

  /**
   * Writes papers.
   *
   * @param ledger opens the written ledger
   * @param staged gets their files, sorted by name; also those of a paper that failed
   */
  static void write(
      List<Paper> papers, RunResults results, Path folder, Ledger ledger, List<StagedFile> staged)
      throws IOException {
    if (papers.isEmpty()) {
      return;
    }
    Path work = Files.createTempDirectory(folder, StagedFile.PREFIX);
    PaperStage stage = new PaperStage(folder, work, ledger);
    staged.forEach(file -> stage.taken.add(key(file.name())));
    try {
      for (Paper paper : papers) {
        paper.write(results, stage);
      }
    } finally {
      staged.addAll(stage.sorted());
      StagedFile.delete(work);
    }
  }

  /**
   * Removes from the subfolders of a run what is not among its files: an attempt that was
   * interrupted may have left it.
   */
  static void removeStale(Path folder, List<StagedFile> staged) throws IOException {
    Set<Path> wanted = new HashSet<>();
    staged.forEach(file -> wanted.add(file.target()));
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
            && !child.getFileName().toString().startsWith(".")) {
          removeStale(child, wanted);
        }
      }
    }
  }

  private static void removeStale(Path folder, Set<Path> wanted) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      boolean needed = wanted.contains(path);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        needed = !isEmpty(path);
      }
      if (!needed) {
        Files.delete(path);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  @Override
  public void file(String name, Content content) throws IOException {
    StagedFile file = add(name);
    try (OutputStream out = new BufferedOutputStream(file.open(), 1 << 16)) {
      content.write(out);
    }
  }

  @Override
  public InputStream ledger() throws IOException {
    return ledger.open();
  }

  @Override
  public Path work() {
    return work;
  }

  private synchronized StagedFile add(String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize())
        || !folder.normalize().relativize(path).toString().replace('\\', '/').equals(name)
        || name.startsWith(".")) {
      throw new IllegalArgumentException("Not a path within the run's folder: " + name);
    }
    if (name.equals(Publication.MANIFEST) || !taken.add(key(name))) {
      throw new IllegalArgumentException("Written twice: " + name);
    }
    StagedFile file = new StagedFile(folder, name);
    files.add(file);
    return file;
  }

  private synchronized List<StagedFile> sorted() {
    return files.stream().sorted(Comparator.comparing(StagedFile::name)).toList();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Opens the ledger once it is written. */
  @FunctionalInterface
  interface Ledger {
    InputStream open() throws IOException;
  }
}
