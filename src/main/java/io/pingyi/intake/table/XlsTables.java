package io.pingyi.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads {@code .xls} (BIFF8) twice: first what frames the sheets, then their rows. */
final class XlsTables {

  private XlsTables() {}

  static void read(Path file, TableVisitor visitor) throws IOException {
    XlsRows rows;
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
        throw locked();
      }
      if (!root.hasEntry("Workbook") && !root.hasEntry("WORKBOOK")) {
        throw new TableException(
            "", "不是 Excel 97 以后的工作簿（可能是 Word 文件或更老的格式）；请用 Excel 或 WPS 另存为 .xlsx");
      }
      XlsFrame frame = new XlsFrame();
      process(root, frame);
      frame.check();
      rows = new XlsRows(frame, visitor);
      process(root, rows);
    } catch (EncryptedDocumentException e) {
      throw locked();
    } catch (TableException e) {
      throw e;
    } catch (IOException | RuntimeException | HSSFUserException e) {
      // POI has no common type for what damaged files make it throw.
      throw new TableException("", "内容不完整，文件被截断或已损坏；请重新导出或重新拷贝");
    }
    rows.rethrow();
  }

  private static void process(DirectoryNode root, AbortableHSSFListener listener)
      throws IOException, HSSFUserException {
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    new HSSFEventFactory().abortableProcessWorkbookEvents(request, root);
  }

  private static TableException locked() {
    return new TableException("", "已加密（有打开密码），读不出；请用 Excel 或 WPS 打开，去掉密码后重新保存");
  }
}
