package dev.copycat.tck.quarkus.guests;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;

/** POST signs with the request's body, for whoever is logged in; PUT has another thread do so; GET reads. */
@Blocking
@Path("book")
@Produces(MediaType.TEXT_PLAIN)
public class GuestbookResource {

    @Inject
    Guestbook book;

    /** Its threads take over who is logged in. */
    @Inject
    ManagedExecutor others;

    @POST
    public void sign(String text) {
        book.sign(text);
    }

    @PUT
    public void signOnAnotherThread(String text) throws ExecutionException, InterruptedException {
        others.runAsync(() -> book.sign(text)).get();
    }

    @POST
    @Path("door")
    public void ringAtTheDoor(String text) {
        book.ringAtTheDoor(text);
    }

    @POST
    @Path("twice")
    public void signTwice(String text) {
        book.signTwice(text);
    }

    @GET
    public String entries() {
        return String.join("\n", book.entries());
    }

    @GET
    @Path("count")
    public int count() {
        return book.count();
    }
}
