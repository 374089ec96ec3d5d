package dev.copycat.wiki.rest;

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
import java.util.List;

/** Recent changes. */
@Path("changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private static final int LIMIT = 1000;

    @Inject
    Wiki wiki;

    @GET
    public List<ChangeJson> changes(@QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new InvalidInputException("“limit” is a number from 1 to " + LIMIT + ".");
        }
        return wiki.changes(limit).stream().map(ChangeJson::of).toList();
    }
}
