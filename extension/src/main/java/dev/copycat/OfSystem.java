package dev.copycat;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies the {@link PrevalentSystem} to inject by its name; without it, the system {@code main} is injected.
 *
 * <pre>{@code @Inject @OfSystem("orders") PrevalentSystem orders;}</pre>
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
public @interface OfSystem {

    /**
     * The system's name.
     *
     * @return the name as {@link Prevalent#system()} gives it
     */
    String value();

    /** The qualifier as an object, for programmatic lookup. */
    final class Literal extends AnnotationLiteral<OfSystem> implements OfSystem {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /**
         * The qualifier of one system.
         *
         * @param system the system's name
         * @return the qualifier
         */
        public static Literal of(String system) {
            return new Literal(system);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
