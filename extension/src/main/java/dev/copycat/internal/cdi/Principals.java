package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who calls, as the container's built-in {@link Principal} bean tells. In a servlet container to which CDI was added there is no
 * such bean, or it knows nobody: then as the request tells that the thread serves. Thread-safe.
 */
final class Principals implements Supplier<String> {

    /** What servers call those whom they do not know. */
    private static final Set<String> NOBODY = Set.of("", "anonymous", "ANONYMOUS", "UNAUTHENTICATED", "guest");

    /** Asked only when it matters: an application may log in someone while it serves the request. */
    private static final ThreadLocal<Supplier<Principal>> REQUEST = new ThreadLocal<>();

    private final Principal bean;

    Principals(BeanManager container) {
        bean = reference(container).orElse(null);
    }

    /**
     * Says what request the calling thread serves from now on.
     *
     * @param request who made it; null for none
     * @return what it served before, or null
     */
    static Supplier<Principal> serve(Supplier<Principal> request) {
        Supplier<Principal> before = REQUEST.get();
        if (request == null) {
            REQUEST.remove();
        } else {
            REQUEST.set(request);
        }
        return before;
    }

    /** The name of the calling thread's principal, or null. */
    @Override
    public String get() {
        String name = name(() -> bean);
        if (name == null) {
            name = name(REQUEST.get());
        }
        return name == null || NOBODY.contains(name) ? null : name;
    }

    /** Null also if it cannot be told: then nobody has logged in. */
    private static String name(Supplier<Principal> caller) {
        try {
            Principal principal = caller == null ? null : caller.get();
            return principal == null ? null : principal.getName();
        } catch (RuntimeException nobody) {
            return null;
        }
    }

    private static Optional<Principal> reference(BeanManager container) {
        try {
            Bean<?> bean = container.resolve(container.getBeans(Principal.class));
            return Optional.ofNullable(bean).map(found ->
                    (Principal) container.getReference(found, Principal.class, container.createCreationalContext(found)));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }
}
