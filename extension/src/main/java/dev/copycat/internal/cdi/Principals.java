package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who calls, as the container's built-in {@link Principal} bean tells, where there is one. Thread-safe. */
final class Principals implements Supplier<String> {

    /** What servers call those whom they do not know. */
    private static final Set<String> NOBODY = Set.of("", "anonymous", "ANONYMOUS", "UNAUTHENTICATED", "guest");

    private final Principal principal;

    Principals(BeanManager container) {
        principal = reference(container).orElse(null);
    }

    /** The name of the calling thread's principal, or null. */
    @Override
    public String get() {
        if (principal == null) {
            return null;
        }
        try {
            String name = principal.getName();
            return name == null || NOBODY.contains(name) ? null : name;
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
