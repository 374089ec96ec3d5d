package dev.copycat.benchmarks.peers;

import dev.copycat.Durability;
import dev.copycat.PrevalentSystem;
import jakarta.enterprise.inject.se.SeContainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Copycat in Weld SE with Yasson: every call goes through the bean's proxy. */
final class CopycatPeer implements Peer {

    private SeContainer container;
    private PrevalentSystem system;
    private Wiki wiki;

    @Override
    public void open(Path directory, Durability durability) {
        container = CopycatContainer.start(directory, durability, Wiki.class);
        wiki = container.select(Wiki.class).get();
        system = container.select(PrevalentSystem.class).get();
    }

    @Override
    public void create(String id, String content) {
        wiki.create(id, content);
    }

    @Override
    public void edit(String id, String content) {
        wiki.edit(id, content);
    }

    @Override
    public String read(String id) {
        return wiki.read(id);
    }

    @Override
    public long pages() {
        return wiki.size();
    }

    @Override
    public long snapshot() {
        return system.takeSnapshot().bytes();
    }

    @Override
    public Optional<Duration> recovery() {
        return Optional.of(system.status().recoveryTime());
    }

    @Override
    public void close() {
        container.close();
    }
}
