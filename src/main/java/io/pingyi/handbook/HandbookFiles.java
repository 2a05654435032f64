package io.pingyi.handbook;

import io.pingyi.paper.HtmlPage;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.OfficialDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Writes the handbook for printing and for the screen; a file appears whole or not at all. */
public final class HandbookFiles {

  private HandbookFiles() {}

  /**
   * Writes both files.
   *
   * @param folder made when it does not exist
   * @return the files
   */
  public static List<Path> write(Handbook book, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path printed = folder.resolve(Handbook.NAME + ".docx");
    Path shown = folder.resolve(Handbook.NAME + ".html");
    try (Manuscript paper = new OfficialDocument(Handbook.NAME)) {
      write(book, paper, printed);
    }
    try (Manuscript paper = new HtmlPage(Handbook.NAME)) {
      write(book, paper, shown);
    }
    return List.of(printed, shown);
  }

  private static void write(Handbook book, Manuscript paper, Path target) throws IOException {
    book.write(paper);
    Path part = target.resolveSibling(".part-" + UUID.randomUUID() + "-" + target.getFileName());
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        paper.write(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
