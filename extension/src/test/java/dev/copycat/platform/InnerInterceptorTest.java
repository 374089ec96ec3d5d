package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An interceptor that a beans.xml enables runs inside all that have a priority: a call that it refuses would be journaled. */
@Promise({"M7", "X4"})
class InnerInterceptorTest extends OwnDirectory {

    @Test
    void itIsRefusedOnAClassOrAMethod() {
        assertThatThrownBy(() -> deploy(Guard.class, Vault.class))
                .hasStackTraceContaining(Vault.class.getName() + " is intercepted by " + Guard.class.getName())
                .hasStackTraceContaining("put @Priority on it");
        assertThatThrownBy(() -> deploy(Guard.class, Safe.class)).hasStackTraceContaining("Safe is intercepted by");
        assertThatThrownBy(() -> deploy(Guard.class, Cellar.class)).hasStackTraceContaining("Cellar is intercepted by");
    }

    @Test
    void byAStereotypeToo() {
        assertThatThrownBy(() -> deploy(Guard.class, Chest.class)).hasStackTraceContaining("Chest is intercepted by");
    }

    @Test
    void ofOtherBeansItMayBe() throws Exception {
        deploy(Guard.class, Counter.class).close();
    }

    @Test
    void oneThatIsBoundByOtherMembersOrByMoreThanAnyMethodHasIsNone() throws Exception {
        Containers.empty().enableInterceptors(AdminGuard.class, DoubleGuard.class)
                .addBeanClasses(AdminGuard.class, DoubleGuard.class, Desk.class).initialize().close();
        deploy(Guard.class, Porch.class).close();

        assertThatThrownBy(() -> deploy(AdminGuard.class, Office.class)).hasStackTraceContaining("Office is intercepted by");
    }

    @Test
    void withAPriorityItRunsBefore() {
        try (SeContainer container = Containers.with(GuardWithPriority.class, Vault.class)) {
            assertThatThrownBy(() -> container.select(Vault.class).get().open()).isInstanceOf(SecurityException.class);
        }
        assertThat(directory.resolve("application/main/journal-00000000000000000001.jsonl"))
                .content().doesNotContain("open");
    }

    /** Nobody can put an annotation on such a bean: it would have to be {@code Prioritized}. */
    @Test
    void oneThatAnExtensionMakesIsRefusedToo() {
        assertThatThrownBy(() -> Containers.empty().addExtensions(new Interceptors()).addBeanClasses(Vault.class).initialize())
                .hasStackTraceContaining("Vault is intercepted by " + Guard.class.getName());
    }

    /** Brings an interceptor that is no class of the application. */
    static class Interceptors implements Extension {

        void bring(@Observes AfterBeanDiscovery event) {
            event.addBean((Bean<?>) Proxy.newProxyInstance(Interceptors.class.getClassLoader(),
                    new Class<?>[] {jakarta.enterprise.inject.spi.Interceptor.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getBeanClass" -> Guard.class;
                        case "getInterceptorBindings" -> Set.of(Vault.class.getMethod("open").getAnnotation(Guarded.class));
                        case "intercepts" -> true;
                        case "getScope" -> Dependent.class;
                        case "getTypes" -> Set.of(Object.class, Guard.class);
                        case "isAlternative", "equals" -> false;
                        case "hashCode" -> 1;
                        case "getName" -> null;
                        case "toString" -> "an interceptor";
                        case "intercept" -> ((InvocationContext) arguments[2]).proceed();
                        default -> Set.of();
                    }));
        }
    }

    private static SeContainer deploy(Class<?> interceptor, Class<?>... beans) {
        return Containers.empty().enableInterceptors(interceptor).addBeanClasses(interceptor).addBeanClasses(beans).initialize();
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Guarded {}

    @Stereotype
    @Guarded
    @Retention(RetentionPolicy.RUNTIME)
    @interface Precious {}

    @Guarded
    @Interceptor
    static class Guard {

        @AroundInvoke
        Object refuse(InvocationContext context) {
            throw new SecurityException();
        }
    }

    @Guarded
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class GuardWithPriority extends Guard {}

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface For {
        String value();
    }

    @For("admins")
    @Interceptor
    static class AdminGuard extends Guard {}

    @Guarded
    @For("users")
    @Interceptor
    static class DoubleGuard extends Guard {}

    @Prevalent
    static class Desk {

        @For("users")
        public void ask() {}

        @Guarded
        public void open() {}
    }

    @Prevalent
    @For("users")
    static class Office {

        @For("admins")
        public void close() {}
    }

    @Prevalent
    static class Vault {

        @Guarded
        public void open() {}
    }

    @Guarded
    @Prevalent
    static class Safe {

        public void open() {}
    }

    static class Room {

        public void open() {}
    }

    abstract static class Entrance {

        @Guarded
        public void open() {}
    }

    @Prevalent
    static class Porch extends Entrance {

        @Override
        public void open() {}

        @Guarded
        private void close() {}
    }

    /** Has inherited methods alone. */
    @Guarded
    @Prevalent
    static class Cellar extends Room {}

    @Precious
    @Prevalent
    static class Chest {

        public void open() {}
    }
}
