package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import dev.copycat.benchmarks.files.Directories;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.h2.tools.Restore;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * Hibernate with a pool of connections on an embedded H2, a transaction a call. {@code WRITE_DELAY=0} hands each commit to the
 * operating system; H2 itself never forces it, so {@link Durability#FORCE} adds {@code CHECKPOINT SYNC} after each commit.
 */
final class HibernatePeer implements Peer {

    private static final int CONNECTIONS = 70;
    private static final int ATTEMPTS = 100;

    private Path directory;
    private Durability durability;
    private SessionFactory sessions;

    /** A row. */
    @Entity(name = "WikiPage")
    @Table(name = "wiki_page")
    static class WikiPage {

        @Id
        @Column(length = 40)
        private String id;

        @Column(length = 400)
        private String content;

        private long modified;

        @Version
        private long revision;

        WikiPage() {}

        void write(String text) {
            content = text;
            modified = System.currentTimeMillis();
        }
    }

    @Override
    public void open(Path wiki, Durability when) throws Exception {
        directory = Files.createDirectories(wiki).toAbsolutePath();
        durability = when;
        sessions = new Configuration().addAnnotatedClass(WikiPage.class)
                .setProperty("hibernate.connection.url", url(directory))
                .setProperty("hibernate.connection.username", "sa")
                .setProperty("hibernate.connection.password", "")
                .setProperty("hibernate.connection.provider_class", "hikari")
                .setProperty("hibernate.hikari.maximumPoolSize", Integer.toString(CONNECTIONS))
                .setProperty("hibernate.hikari.minimumIdle", "1")
                .setProperty("hibernate.hikari.connectionTimeout", "300000")
                .setProperty("hibernate.hbm2ddl.auto", "update")
                .buildSessionFactory();
    }

    private static String url(Path wiki) {
        return "jdbc:h2:file:" + wiki + "/wiki;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public void create(String id, String content) {
        sessions.inTransaction(session -> {
            WikiPage page = new WikiPage();
            page.id = id;
            page.write(content);
            session.persist(page);
        });
        force();
    }

    @Override
    public void edit(String id, String content) {
        for (int attempt = 1;; attempt++) {
            try {
                sessions.inTransaction(session -> session.find(WikiPage.class, id).write(content));
                break;
            } catch (OptimisticLockException somebodyElseWasFirst) {
                if (attempt == ATTEMPTS) {
                    throw somebodyElseWasFirst;
                }
            }
        }
        force();
    }

    private void force() {
        if (durability == Durability.FORCE) {
            sessions.inSession(session -> execute(session, "checkpoint sync"));
        }
    }

    private static void execute(Session session, String sql) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @Override
    public String read(String id) {
        WikiPage page = sessions.fromSession(session -> session.find(WikiPage.class, id));
        return page == null ? "" : page.content;
    }

    @Override
    public long pages() {
        return sessions.fromSession(
                session -> session.createSelectionQuery("select count(*) from WikiPage", Long.class).getSingleResult());
    }

    @Override
    public long snapshot() throws Exception {
        Path zip = zip(directory);
        sessions.inSession(session -> execute(session, "backup to '" + zip + "'"));
        return Files.size(zip);
    }

    @Override
    public void openSnapshot(Path wiki) throws Exception {
        Path restored = wiki.resolveSibling(wiki.getFileName() + "-restored").toAbsolutePath();
        Directories.delete(restored);
        Restore.execute(zip(wiki).toString(), restored.toString(), "wiki");
        open(restored, Durability.WRITE);
    }

    private static Path zip(Path wiki) {
        return wiki.toAbsolutePath().resolve("backup.zip");
    }

    @Override
    public void close() {
        sessions.close();
    }
}
