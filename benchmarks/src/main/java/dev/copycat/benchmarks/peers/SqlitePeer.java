package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * SQLite in WAL mode through plain JDBC. It has one writer anyway, so there is one connection for it, under a lock; every reading
 * thread has a connection of its own.
 */
final class SqlitePeer implements Peer {

    private static final String SNAPSHOT = "snapshot.db";

    private final Lock writing = new ReentrantLock();
    private final ThreadLocal<PreparedStatement> select = ThreadLocal.withInitial(this::newSelect);
    private Path file;
    private Connection writer;
    private PreparedStatement insert;
    private PreparedStatement update;

    @Override
    public void open(Path directory, Durability durability) throws Exception {
        openFile(Files.createDirectories(directory).resolve("wiki.db"), durability);
    }

    @Override
    public void openSnapshot(Path directory) throws Exception {
        openFile(directory.resolve(SNAPSHOT), Durability.WRITE);
    }

    private void openFile(Path database, Durability durability) throws SQLException {
        file = database;
        writer = connect();
        execute(writer, "pragma journal_mode = wal");
        execute(writer, "pragma synchronous = " + (durability == Durability.FORCE ? "full" : "off"));
        execute(writer, "create table if not exists page "
                + "(id text primary key, content text, modified integer, revision integer) without rowid");
        insert = writer.prepareStatement("insert into page (id, content, modified, revision) values (?, ?, ?, 0)");
        update = writer.prepareStatement("update page set content = ?, modified = ?, revision = revision + 1 where id = ?");
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        execute(connection, "pragma busy_timeout = 10000");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement newSelect() {
        try {
            return connect().prepareStatement("select content from page where id = ?");
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot be read", e);
        }
    }

    @Override
    public void create(String id, String content) throws SQLException {
        writing.lock();
        try {
            insert.setString(1, id);
            insert.setString(2, content);
            insert.setLong(3, System.currentTimeMillis());
            insert.executeUpdate();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void edit(String id, String content) throws SQLException {
        writing.lock();
        try {
            update.setString(1, content);
            update.setLong(2, System.currentTimeMillis());
            update.setString(3, id);
            update.executeUpdate();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public String read(String id) throws SQLException {
        PreparedStatement statement = select.get();
        statement.setString(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Override
    public long pages() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from page")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public long snapshot() throws Exception {
        Path copy = file.resolveSibling(SNAPSHOT);
        Files.deleteIfExists(copy);
        try (Connection connection = connect()) {
            execute(connection, "vacuum into '" + copy + "'");
        }
        return Files.size(copy);
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
