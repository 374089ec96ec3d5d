package dev.copycat.wiki.rest;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.OutcomeUnknownException;
import dev.copycat.PrevalenceException;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import dev.copycat.wiki.InvalidInputException;
import dev.copycat.wiki.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What each exception means in HTTP. */
final class ProblemMappers {

    private ProblemMappers() {}

    /** Input that the wiki does not take. */
    @Provider
    public static class Wrong implements ExceptionMapper<InvalidInputException> {
        @Override
        public Response toResponse(InvalidInputException e) {
            return Problem.of(400, e.getMessage());
        }
    }

    /** No such page or revision. */
    @Provider
    public static class Missing implements ExceptionMapper<NotFoundException> {
        @Override
        public Response toResponse(NotFoundException e) {
            return Problem.of(404, e.getMessage());
        }
    }

    /** A body that is not the JSON that belongs there. What is sent back can always be written. */
    @Provider
    public static class Unreadable implements ExceptionMapper<ProcessingException> {
        @Override
        public Response toResponse(ProcessingException e) {
            return Problem.of(400, "The request's body is not the JSON that belongs here.");
        }
    }

    /** Copycat took no call, or could not. */
    @Provider
    public static class Refused implements ExceptionMapper<PrevalenceException> {
        @Override
        public Response toResponse(PrevalenceException e) {
            if (e instanceof ArgumentNotCarriedException) {
                return Problem.of(400, e.getMessage());
            }
            boolean mayPass = e instanceof SystemUnavailableException
                    || e instanceof TransactionRefusedException
                    || e instanceof OutcomeUnknownException;
            return Problem.of(mayPass ? 503 : 500, e.getMessage());
        }
    }

    /** Everything that Jakarta REST itself refuses, such as an unknown path. */
    @Provider
    public static class Web implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException e) {
            Response response = e.getResponse();
            if (response.hasEntity()) {
                return response;
            }
            int status = response.getStatus();
            boolean unreadable = status == 400;
            String reason = response.getStatusInfo().getReasonPhrase();
            return Problem.of(status, unreadable ? "The request is not what belongs here." : reason + ".");
        }
    }
}
