package dev.copycat.tck.harness;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What Copycat logs until this is closed, asked outside the container: in the tests' own process, or in the server's log. */
public final class CopycatLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("dev.copycat");
    private final Level before = logger.getLevel();
    private final ServerLog server = ServerLog.fromNow();
    private final StringBuffer lines = new StringBuffer();

    private CopycatLog() {
        logger.setLevel(Level.INFO);
        logger.addHandler(this);
    }

    /**
     * Begins to listen.
     *
     * @return the log from now on
     */
    public static CopycatLog fromNow() {
        return new CopycatLog();
    }

    /**
     * What was logged. A server may write its log some time later: that is waited for.
     *
     * @param parts what is expected of it
     * @return all lines since the beginning; those of others, too, if they stand in the log of a server
     * @throws InterruptedException if the test is ended
     */
    public String textWith(String... parts) throws InterruptedException {
        return lines + server.textWith(parts);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.append(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
