package io.pingyi.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Opens a file of tables by what it is, not by what its name ends in. */
public final class TableFiles {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TableFiles() {}

  /**
   * Shows every table of the file.
   *
   * @throws TableException when the file is damaged, protected, too large or no table
   */
  public static void read(Path file, TableVisitor visitor) {
    try {
      byte[] head = head(file);
      if (startsWith(head, ZIP)) {
        XlsxTables.read(file, visitor);
      } else if (startsWith(head, OLE2)) {
        XlsTables.read(file, visitor);
      } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        CsvTable.read(file, visitor);
      } else {
        throw notAWorkbook(head);
      }
    } catch (IOException e) {
      throw new TableException("", "读取失败（" + e.getMessage() + "）；请检查文件是否被占用或磁盘是否有错");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(512);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static TableException notAWorkbook(byte[] head) {
    if (head.length == 0) {
      return new TableException("", "是空文件（0 字节）；请重新导出");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return text.contains("<html") || text.contains("<table") || text.contains("<?xml")
        ? new TableException("", "其实是网页，不是工作簿；请用 Excel 或 WPS 打开后另存为 .xlsx")
        : new TableException("", "不是工作簿，或已损坏；请用 Excel 或 WPS 打开核对后另存为 .xlsx 或 .csv");
  }
}
