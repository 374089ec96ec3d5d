package dev.copycat.benchmarks.peers;

import java.util.List;
import java.util.function.Supplier;

/** The peers by name, in the order of the tables. */
public enum Peers {

    /** One writer thread that appends records to a growing file: about what the disk can do. */
    RAW("raw", () -> new Raw(Raw.Growth.BY_RECORD)),

    /** The same in a file that grows by many zeros at a time. */
    RAW_PREALLOC("raw-prealloc", () -> new Raw(Raw.Growth.AHEAD)),

    /** Copycat as an application uses it. */
    COPYCAT("copycat", CopycatPeer::new),

    /** Prevayler, with its own serialization. */
    PREVAYLER("prevayler", PrevaylerPeer::new),

    /** EclipseStore, which stores objects that changed. */
    ECLIPSESTORE("eclipsestore", EclipseStorePeer::new),

    /** Hibernate on an embedded H2. */
    HIBERNATE_H2("hibernate-h2", HibernatePeer::new),

    /** SQLite through JDBC. */
    SQLITE("sqlite", SqlitePeer::new);

    private final String label;
    private final Supplier<Peer> maker;

    Peers(String label, Supplier<Peer> maker) {
        this.label = label;
        this.maker = maker;
    }

    /**
     * The name in options and tables.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * A new peer, not yet open.
     *
     * @return the peer
     */
    public Peer make() {
        return maker.get();
    }

    /**
     * All names.
     *
     * @return the names, in the order of the tables
     */
    public static List<String> labels() {
        return List.of(values()).stream().map(Peers::label).toList();
    }

    /**
     * Looks a peer up.
     *
     * @param label its name
     * @return the peer
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Peers of(String label) {
        return List.of(values()).stream().filter(peer -> peer.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no peer " + label + "; there are " + labels()));
    }
}
