package dev.copycat.wiki.rest;

import dev.copycat.wiki.EditConflictException;
import dev.copycat.wiki.Input;
import dev.copycat.wiki.InvalidInputException;
import dev.copycat.wiki.Revision;
import dev.copycat.wiki.Wiki;
import dev.copycat.wiki.text.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Pages, their revisions and differences. */
@Path("pages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PagesResource {

    @Inject
    Wiki wiki;

    @GET
    public List<ChangeJson> pages() {
        return wiki.pages().stream().map(ChangeJson::of).toList();
    }

    @GET
    @Path("{title}")
    public PageJson page(@PathParam("title") String title) {
        return PageJson.of(wiki.page(Input.title(title)));
    }

    /** Input is checked here and not in the bean, so that a refused edit is not in the journal: see {@link Input}. */
    @PUT
    @Path("{title}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("title") String rawTitle, EditRequest request) {
        if (request == null || request.base() == null || request.base() < 0) {
            throw new InvalidInputException("“base” is missing: the revision that was edited, 0 for a new page.");
        }
        String title = Input.title(rawTitle);
        String text = Input.text(request.text());
        String author = Input.author(request.author());
        try {
            Revision saved = wiki.edit(title, request.base(), text, author);
            return Response.status(saved.number() == 1 ? 201 : 200)
                    .entity(RevisionJson.of(title, saved))
                    .build();
        } catch (EditConflictException e) {
            return conflict(title, e);
        }
    }

    @GET
    @Path("{title}/revisions")
    public List<ChangeJson> history(@PathParam("title") String rawTitle) {
        String title = Input.title(rawTitle);
        return ChangeJson.history(title, wiki.history(title));
    }

    @GET
    @Path("{title}/revisions/{number: [0-9]{1,9}}")
    public RevisionJson revision(@PathParam("title") String rawTitle, @PathParam("number") int number) {
        String title = Input.title(rawTitle);
        return RevisionJson.of(title, wiki.revision(title, number));
    }

    @GET
    @Path("{title}/difference")
    public Difference difference(
            @PathParam("title") String rawTitle, @QueryParam("from") Integer from, @QueryParam("to") Integer to) {
        if (from == null || to == null) {
            throw new InvalidInputException("“from” and “to” are missing: the two revisions to compare.");
        }
        String title = Input.title(rawTitle);
        String before = from == 0 ? "" : wiki.revision(title, from).text();
        return Difference.between(before, wiki.revision(title, to).text());
    }

    private Response conflict(String title, EditConflictException conflict) {
        if (conflict.newest() == 0) {
            throw new InvalidInputException("There is no page “" + title + "” yet: “base” must be 0.");
        }
        RevisionJson current = RevisionJson.of(title, wiki.page(title).current());
        return Response.status(409).entity(new Conflict(409, conflict.getMessage(), current)).build();
    }
}
