package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interceptor that a beans.xml enables runs inside all that have a priority: a call that it refuses would be journaled. */
@Promise({"M7", "X4"})
class InnerInterceptorTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
    }

    @Test
    void itIsRefusedOnAClassOrAMethod() {
        assertThatThrownBy(() -> deploy(Guard.class, Vault.class))
                .hasStackTraceContaining(Vault.class.getName() + " is intercepted by " + Guard.class.getName())
                .hasStackTraceContaining("put @Priority on it");
        assertThatThrownBy(() -> deploy(Guard.class, Safe.class)).hasStackTraceContaining("Safe is intercepted by");
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
    void withAPriorityItRunsBefore() {
        try (SeContainer container = Containers.with(GuardWithPriority.class, Vault.class)) {
            assertThatThrownBy(() -> container.select(Vault.class).get().open()).isInstanceOf(SecurityException.class);
        }
        assertThat(directory.resolve("application/main/journal-00000000000000000001.jsonl"))
                .content().doesNotContain("open");
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

    @Precious
    @Prevalent
    static class Chest {

        public void open() {}
    }
}
