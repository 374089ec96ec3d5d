package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a transaction which throws is to be undone in every bean of its system.
 *
 * <p>Not available yet: a deployment that uses it is refused, so that nobody relies on an undo that does not happen.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AbortException {

    /**
     * The exceptions that undo the transaction.
     *
     * @return exception types, subclasses included; empty, the default, for any exception
     */
    Class<? extends Throwable>[] value() default {};
}
