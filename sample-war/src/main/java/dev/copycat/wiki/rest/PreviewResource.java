package dev.copycat.wiki.rest;

import dev.copycat.wiki.Input;
import dev.copycat.wiki.InvalidInputException;
import dev.copycat.wiki.text.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** How a text would look. Saves nothing. */
@Path("preview")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Preview preview(Draft draft) {
        if (draft == null) {
            throw new InvalidInputException("The text is missing.");
        }
        return new Preview(Markdown.html(Input.text(draft.text()), Set.of()));
    }

    /**
     * A text not yet saved.
     *
     * @param text Markdown
     */
    public record Draft(String text) {}

    /**
     * How it would look.
     *
     * @param html HTML that is safe to show
     */
    public record Preview(String html) {}
}
