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

    private final Principal bean;

    Principals(BeanManager container) {
        bean = reference(container).orElse(null);
    }

    /** The name of the calling thread's principal, or null. */
    @Override
    public String get() {
        String name = name(() -> bean);
        return name == null ? name(ServedRequest::maker) : name;
    }

    /** Null for nobody, and if it cannot be told: then nobody has logged in. */
    private static String name(Supplier<Principal> caller) {
        try {
            Principal principal = caller.get();
            String name = principal == null ? null : principal.getName();
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
