package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who calls, as the container's built-in {@link Principal} bean tells; where there is none, as in a servlet container to which
 * CDI was added, as the request tells. Thread-safe.
 */
final class Principals implements Supplier<String> {

    /** What servers call those whom they do not know. */
    private static final Set<String> NOBODY = Set.of("", "anonymous", "ANONYMOUS", "UNAUTHENTICATED", "guest");

    private final Supplier<Principal> principal;

    Principals(BeanManager container) {
        principal = reference(container, Principal.class)
                .<Supplier<Principal>>map(found -> () -> found)
                .or(() -> ofRequest(container))
                .orElse(() -> null);
    }

    /** The name of the calling thread's principal, or null. */
    @Override
    public String get() {
        try {
            Principal caller = principal.get();
            String name = caller == null ? null : caller.getName();
            return name == null || NOBODY.contains(name) ? null : name;
        } catch (RuntimeException nobody) {
            return null;
        }
    }

    private static Optional<Supplier<Principal>> ofRequest(BeanManager container) {
        try {
            return reference(container, HttpServletRequest.class).map(request -> request::getUserPrincipal);
        } catch (NoClassDefFoundError noServlets) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> reference(BeanManager container, Class<T> type) {
        try {
            Bean<?> bean = container.resolve(container.getBeans(type));
            return Optional.ofNullable(bean).map(found ->
                    type.cast(container.getReference(found, type, container.createCreationalContext(found))));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }
}
