package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who calls, in a container whose CDI does not know. */
@Promise("T13")
class CallerFilterTest {

    private final Principals callers = new Principals(withoutPrincipal());
    private final List<String> seen = new ArrayList<>();
    private final FilterChain look = (request, response) -> seen.add(callers.get());

    @Test
    void isWhoMadeTheRequestWhileItIsServed() throws Exception {
        serve(() -> () -> "ann", look);
        look.doFilter(null, null);

        assertThat(seen).containsExactly("ann", null);
    }

    @Test
    void isAskedOfTheInnerRequestAndThenOfTheOuterOneAgain() throws Exception {
        serve(() -> () -> "ann", (request, response) -> {
            serve(() -> () -> "bob", look);
            look.doFilter(request, response);
        });

        assertThat(seen).containsExactly("bob", "ann");
    }

    @Test
    void isNobodyAfterARequestThatFailed() throws Exception {
        assertThatThrownBy(() -> serve(() -> () -> "ann", (request, response) -> {
            throw new ServletException();
        })).isInstanceOf(ServletException.class);
        look.doFilter(null, null);

        assertThat(seen).containsOnlyNulls();
    }

    @Test
    void isNobodyIfTheRequestCannotTell() throws Exception {
        serve(() -> {
            throw new IllegalStateException("recycled");
        }, look);
        serve(() -> null, look);

        assertThat(seen).hasSize(2).containsOnlyNulls();
    }

    private static void serve(Supplier<Principal> caller, FilterChain next) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(CallerFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> caller.get());
        new CallerFilter().doFilter(request, null, next);
    }

    private static BeanManager withoutPrincipal() {
        return (BeanManager) Proxy.newProxyInstance(CallerFilterTest.class.getClassLoader(), new Class<?>[] {BeanManager.class},
                (proxy, method, arguments) -> method.getName().equals("getBeans") ? Set.of() : null);
    }
}
