package dev.copycat.wiki.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why a request goes no further.
 *
 * @param status the HTTP status
 * @param message for the person or program that sent it; plain ASCII without quotes
 */
record Refusal(int status, String message) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Room for the longest text with every character escaped. */
    private static final long BODY_LIMIT = 1024 * 1024;

    static Optional<Refusal> of(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (isCrossSite(request)) {
            return refuse(403, "Another site must not change this wiki.");
        }
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return refuse(415, "Send JSON, with Content-Type: application/json.");
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return refuse(411, "Send the body with a Content-Length.");
        }
        if (length > BODY_LIMIT) {
            return refuse(413, "The body has more than " + BODY_LIMIT + " bytes. Split the page into several pages.");
        }
        return Optional.empty();
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"status\":" + status + ",\"message\":\"" + message + "\"}");
    }

    private static Optional<Refusal> refuse(int status, String message) {
        return Optional.of(new Refusal(status, message));
    }

    /** Browsers say where a request comes from; programs say nothing and are no danger. */
    private static boolean isCrossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !authority(origin).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
