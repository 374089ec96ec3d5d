package dev.copycat.wiki.rest;

import dev.copycat.wiki.Hit;
import dev.copycat.wiki.InvalidInputException;
import dev.copycat.wiki.Wiki;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Search in titles and texts. */
@Path("search")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int HITS = 50;
    private static final int QUERY_LIMIT = 200;

    @Inject
    Wiki wiki;

    @GET
    public List<HitJson> search(@QueryParam("q") @DefaultValue("") String query) {
        if (query.length() > QUERY_LIMIT) {
            throw new InvalidInputException("A search has at most " + QUERY_LIMIT + " characters.");
        }
        return wiki.search(query, HITS).stream().map(HitJson::of).toList();
    }

    /**
     * A page that was found.
     *
     * @param title the page
     * @param revision the number of its newest revision
     * @param at when that was saved
     * @param author who saved it
     * @param excerpt the text around the first word found
     */
    public record HitJson(String title, int revision, Instant at, String author, String excerpt) {

        static HitJson of(Hit hit) {
            return new HitJson(
                    hit.title(),
                    hit.current().number(),
                    hit.current().at(),
                    hit.current().author(),
                    hit.excerpt());
        }
    }
}
