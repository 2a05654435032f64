package io.pingyi.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The part of a Word document that names other faces for those that may be missing. */
final class FontTable {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private FontTable() {}

  static void add(XWPFDocument document) {
    try (InputStream in =
        Objects.requireNonNull(
            FontTable.class.getResourceAsStream("fonttable.xml"), "fonttable.xml")) {
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart part = document.getPackage().createPart(name, TYPE);
      try (OutputStream out = part.getOutputStream()) {
        in.transferTo(out);
      }
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException("the table of fonts cannot be added", e);
    }
  }
}
