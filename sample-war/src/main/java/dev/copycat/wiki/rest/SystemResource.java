package dev.copycat.wiki.rest;

import dev.copycat.PrevalentSystem;
import dev.copycat.wiki.rest.StatusJson.SnapshotJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The prevalent system below the wiki. */
@Path("system")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SystemResource {

    @Inject
    PrevalentSystem system;

    @GET
    public StatusJson status() {
        return StatusJson.of(system.status());
    }

    @POST
    @Path("snapshots")
    public Response takeSnapshot() {
        return Response.status(201).entity(SnapshotJson.of(system.takeSnapshot())).build();
    }
}
