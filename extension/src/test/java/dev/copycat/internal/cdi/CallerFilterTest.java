package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Promise;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
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
    void isAskedOfTheRequestIfTheContainerKnowsNobody() throws Exception {
        for (String nobody : List.of("", "anonymous", "ANONYMOUS", "UNAUTHENTICATED", "guest")) {
            Principals callers = new Principals(with(() -> nobody));
            serve(() -> () -> "ann", (request, response) -> seen.add(callers.get()));
            serve(() -> () -> nobody, (request, response) -> seen.add(callers.get()));
        }
        Principals known = new Principals(with(() -> "bob"));
        serve(() -> () -> "ann", (request, response) -> seen.add(known.get()));

        assertThat(seen).containsExactly("ann", null, "ann", null, "ann", null, "ann", null, "ann", null, "bob");
    }

    @Test
    void isNobodyIfTheRequestIsNoneOfHttp() throws Exception {
        ServletRequest request = proxy(ServletRequest.class, (proxy, method, arguments) -> null);
        new CallerFilter().doFilter(request, null, look);

        assertThat(seen).hasSize(1).containsOnlyNulls();
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
        HttpServletRequest request = proxy(HttpServletRequest.class, (proxy, method, arguments) -> caller.get());
        new CallerFilter().doFilter(request, null, next);
    }

    private static BeanManager withoutPrincipal() {
        return proxy(BeanManager.class, (proxy, method, arguments) -> method.getName().equals("getBeans") ? Set.of() : null);
    }

    private static BeanManager with(Principal principal) {
        Bean<?> bean = proxy(Bean.class, (proxy, method, arguments) -> null);
        return proxy(BeanManager.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getBeans" -> Set.of(bean);
            case "resolve" -> bean;
            case "getReference" -> principal;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CallerFilterTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
