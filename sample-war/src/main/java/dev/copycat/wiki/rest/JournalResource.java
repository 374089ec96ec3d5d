package dev.copycat.wiki.rest;

import dev.copycat.PrevalentSystem;
import dev.copycat.SystemStatus;
import dev.copycat.wiki.journal.JournalLine;
import dev.copycat.wiki.journal.JournalTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;

/** The journal as it grows. Asked again and again by everybody who looks: without news it reads no file. */
@Path("journal")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    private static final int LINES = 50;

    @Inject
    PrevalentSystem system;

    @GET
    public JournalJson newest(@QueryParam("after") @DefaultValue("0") long after) throws IOException {
        SystemStatus status = system.status();
        return new JournalJson(StatusJson.of(status), lines(status, after));
    }

    /** The journal lies beside the snapshots; until there is one, nothing can be in it. */
    private static List<JournalLine> lines(SystemStatus status, long after) throws IOException {
        if (status.lastSnapshot().isEmpty()) {
            return List.of();
        }
        JournalTail tail = new JournalTail(status.lastSnapshot().get().file().getParent());
        return tail.read(after, status.lastSequence(), LINES);
    }

    /**
     * The system and what is new in its journal.
     *
     * @param system the prevalent system
     * @param lines the newest transactions, the oldest first
     */
    public record JournalJson(StatusJson system, List<JournalLine> lines) {}
}
