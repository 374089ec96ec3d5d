package dev.copycat.wiki.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The body of every error.
 *
 * @param status the HTTP status
 * @param message what is wrong, and what to do, for people
 */
public record Problem(int status, String message) {

    static Response of(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(status, message))
                .build();
    }
}
