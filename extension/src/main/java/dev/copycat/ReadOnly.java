package dev.copycat;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a query: a method of a {@link Prevalent @Prevalent} bean that only reads. On a class it holds for all its methods.
 *
 * <p>A query is not journaled, never waits for the disk and runs side by side with other queries. If it reaches a
 * transaction, directly or through another bean, that call is refused with {@link TransactionNotAllowedException}.
 * Changing state in a query directly is not detected and is lost at the next start.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadOnly {}
