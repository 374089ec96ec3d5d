package dev.copycat.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The promises that a test proves, by their numbers in {@code docs/promises.md}. On a class, of all its tests. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Promise {

    /**
     * The promises.
     *
     * @return their numbers, such as {@code T4}
     */
    String[] value();
}
