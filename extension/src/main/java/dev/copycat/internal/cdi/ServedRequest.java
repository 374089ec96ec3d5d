package dev.copycat.internal.cdi;

import java.security.Principal;
import java.util.function.Supplier;

/**
 * Who made the request that the calling thread serves. It names neither types of CDI nor of servlets: the filter that notes it is
 * there in applications without CDI, and it is asked where there are no servlets. Thread-safe.
 */
final class ServedRequest {

    /** Asked only when it matters: an application may log in someone while it serves the request. */
    private static final ThreadLocal<Supplier<Principal>> MAKER = new ThreadLocal<>();

    private ServedRequest() {}

    /** Who made it, or null if the calling thread serves none or its maker is not known. */
    static Principal maker() {
        Supplier<Principal> maker = MAKER.get();
        return maker == null ? null : maker.get();
    }

    /**
     * Says what request the calling thread serves from now on.
     *
     * @param maker who made it; null for none
     * @return what it served before, or null
     */
    static Supplier<Principal> serve(Supplier<Principal> maker) {
        Supplier<Principal> before = MAKER.get();
        if (maker == null) {
            MAKER.remove();
        } else {
            MAKER.set(maker);
        }
        return before;
    }
}
