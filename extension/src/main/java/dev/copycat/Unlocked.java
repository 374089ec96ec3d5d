package dev.copycat;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes no lock for a method of a {@link Prevalent @Prevalent} bean, or for all methods of the class.
 *
 * <p>The call is still journaled, unless it is also {@link ReadOnly @ReadOnly}. It runs at the same time as other
 * transactions and queries, so the state it touches must be safe for that, and its effect must not depend on the order:
 * replay runs the calls one after the other in journal order. A snapshot that is read from
 * the live beans waits for unlocked transactions to end, and holds new ones back meanwhile; so does one that has to compare
 * how one of them ended.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unlocked {}
