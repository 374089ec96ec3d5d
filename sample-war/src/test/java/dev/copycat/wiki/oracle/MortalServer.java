package dev.copycat.wiki.oracle;

import java.net.URI;

/** A server for the wiki, in a process of its own, that can be killed and started again. */
public interface MortalServer {

    /**
     * Starts it.
     *
     * @return where the wiki is, when it serves
     * @throws Exception if it does not start
     */
    URI start() throws Exception;

    /**
     * Kills it somewhere in its start.
     *
     * @throws Exception if it does not even begin to start
     */
    void startAndKill() throws Exception;

    /**
     * {@code kill -9}: returns when nothing in it runs any more.
     *
     * @throws Exception if it lives on
     */
    void kill() throws Exception;
}
