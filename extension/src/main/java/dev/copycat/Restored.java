package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Prevalent @Prevalent} bean without parameters that runs whenever state was put back into the
 * beans of its system, before any transaction is replayed: the place to rebuild transient fields.
 *
 * <p>It does not run at the very first start, where {@code @PostConstruct} has just made the first state. It is not
 * journaled and may be private. If it throws, the start fails. Of several in a bean a superclass's run first, and those of a
 * class in the order of their names; of overridden ones the last, if it is marked itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Restored {}
