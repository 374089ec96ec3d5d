package dev.copycat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a producer method whose object is {@link Prevalent prevalent}, though its class has none of our annotations:
 *
 * <pre>{@code
 * @Produces
 * @PrevalentObject(queries = {"balance", "find*"})
 * Ledger ledger() {
 *     return new Ledger();
 * }
 * }</pre>
 *
 * <p>Everything said of a prevalent bean holds for the object, which is application-scoped. The method declares the object's
 * class itself and makes a new object each time: it is called for every set of instances that Copycat needs. Annotations on
 * methods of the class count, too.
 *
 * <p>It needs CDI Full ({@link jakarta.enterprise.inject.spi.InterceptionFactory}); CDI Lite, that is Quarkus, refuses the
 * build.
 */
@Stereotype
@ApplicationScoped
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PrevalentObject {

    /**
     * The prevalent system that the object belongs to.
     *
     * @return a name as {@link Prevalent#system()} takes it; {@code main} by default
     */
    String system() default Prevalent.MAIN;

    /**
     * The methods that only read, as if they were marked {@link ReadOnly @ReadOnly}.
     *
     * @return names of methods, whatever their parameters; one that ends with {@code *} stands for all that begin so; none by
     *     default
     */
    String[] queries() default {};
}
