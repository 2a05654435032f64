package io.pingyi.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells in plain words why a site's server cannot be used. */
final class SiteServer {

  private static final int OLDEST_VERSION = 13;

  private SiteServer() {}

  static void check(Address address) {
    if (!address.url().startsWith("jdbc:postgresql:")) {
      throw DatabaseException.configuration(
          "spring.datasource.url 是 "
              + address.url()
              + "，应以 jdbc:postgresql: 开头，例如 jdbc:postgresql://主机:5432/库名。本程序只用 PostgreSQL。",
          null);
    }
    try (Connection connection = address.connect("pingyi-start")) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_VERSION) {
        throw DatabaseException.configuration(
            "数据库 "
                + address.url()
                + " 的版本是 PostgreSQL "
                + version
                + "，至少需要 "
                + OLDEST_VERSION
                + "。请升级数据库，或去掉 spring.datasource.url 改用内置数据库。",
            null);
      }
    } catch (SQLException e) {
      throw DatabaseException.configuration(explain(address, e), e);
    }
  }

  private static String explain(Address address, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          "数据库 "
              + address.url()
              + " 拒绝账号 "
              + address.user()
              + " 登录。请核对 spring.datasource.username 和 spring.datasource.password。";
      case "3D000" ->
          "数据库服务器上没有 " + address.url() + " 所指的数据库。请核对 spring.datasource.url 末尾的库名，或请管理员先建库。";
      case "08001", "08004", "08006" ->
          "连接不上数据库 " + address.url() + "。请核对 spring.datasource.url 的主机和端口，并确认数据库服务器已启动、网络可达。";
      case "53300" -> "数据库 " + address.url() + " 的连接数已满。请稍后再试，或请管理员调大 max_connections。";
      default ->
          "数据库 "
              + address.url()
              + " 无法使用（"
              + state
              + " "
              + e.getMessage()
              + "）。请核对 spring.datasource 各项设置。";
    };
  }
}
