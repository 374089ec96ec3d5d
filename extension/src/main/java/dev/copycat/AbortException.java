package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a call which throws is undone: every change that it made, in every bean of its system, is gone before anybody can
 * see it, and is not there after a restart either.
 *
 * <pre>
 * &#64;AbortException
 * public void transfer(String from, String to, long cents) {
 *     accounts.get(to).add(cents);
 *     accounts.get(from).take(cents);   // throws if there is too little: then nothing was added either
 * }
 * </pre>
 *
 * <p>An outermost call that is undone is not journaled. A call within another transaction is undone alone; if the other catches
 * the exception, it goes on with the state as it was before the call. A bean's call to its own method is no call of its own.
 *
 * <p>It costs memory: a system with this annotation keeps a second copy of its state, on which each transaction is tried before
 * it is journaled. So methods of such a system run twice, first with {@link PrevalentSystem#replaying()} true; what they do to
 * the world belongs into {@link PrevalentSystem#afterCommit(Runnable)}. A kept call costs the method once more. When a call is
 * undone the second copy is made anew, 0.5 to 1 s for a million objects, for which the next transactions wait; queries do not. A
 * transaction in which a call is undone is tried once more for each such call.
 *
 * <p>The exception itself is not copied: what it carries should be values, not objects of the state. Fields that are
 * {@code static} or {@code transient}, and the world outside, are not undone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AbortException {

    /**
     * The exceptions that undo the call.
     *
     * @return exception types, subclasses included; empty, the default, for whatever is thrown
     */
    Class<? extends Throwable>[] value() default {};
}
