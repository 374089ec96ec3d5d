package dev.copycat.benchmarks.jmh;

import dev.copycat.Durability;
import dev.copycat.benchmarks.Wikitext;
import dev.copycat.benchmarks.files.Directories;
import dev.copycat.benchmarks.peers.CopycatContainer;
import dev.copycat.benchmarks.peers.Wiki;
import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A container with the wiki three times, each with all pages. Its data lies in a new directory below {@code java.io.tmpdir}, and
 * is deleted at the end.
 */
@State(Scope.Benchmark)
public class Application {

    private Path directory;
    private SeContainer container;
    private Wiki wiki;
    private WatchedWiki watched;
    private BareWiki bare;

    /** For JMH. */
    public Application() {}

    /**
     * Starts it.
     *
     * @throws IOException if there is no directory
     */
    @Setup(Level.Trial)
    public void start() throws IOException {
        directory = Files.createTempDirectory("copycat-benchmarks");
        container = CopycatContainer.start(directory, Durability.WRITE, Wiki.class, WatchedWiki.class, BareWiki.class,
                EmptyInterceptor.class);
        wiki = container.select(Wiki.class).get();
        watched = container.select(WatchedWiki.class).get();
        bare = container.select(BareWiki.class).get();
        for (int page = 0; page < Ids.PAGES; page++) {
            wiki.create(Wikitext.id(page), Wikitext.content(page));
            watched.create(Wikitext.id(page), Wikitext.content(page));
            bare.create(Wikitext.id(page), Wikitext.content(page));
        }
    }

    /**
     * Ends it.
     *
     * @throws IOException if the directory cannot be deleted
     */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        container.close();
        Directories.delete(directory);
    }

    Wiki wiki() {
        return wiki;
    }

    WatchedWiki watched() {
        return watched;
    }

    BareWiki bare() {
        return bare;
    }
}
