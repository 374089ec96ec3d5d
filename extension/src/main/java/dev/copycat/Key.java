package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field by whose value an object of the state is known, when it is passed to a transaction as an argument.
 *
 * <pre>
 * class Page {
 *     &#64;Key private final String title;
 *     …
 * }
 *
 * wiki.rename(page, "Start");   // journaled is the title; the method gets the page of the state that has it
 * </pre>
 *
 * <p>Without it an argument is a copy, and what the method does to it is done to the copy. With it, a parameter whose declared
 * type is the class, or a {@code List}, {@code Set} or {@code Collection} of it, is journaled by the key and by where in the
 * state the object is. The object that the caller passes need not be the one in the state: a copy from a query, or a new one
 * with the same key, does.
 *
 * <p>If no object of the state has the key, or several have it, the call is refused with {@link ArgumentNotCarriedException}
 * before anything is journaled. If a call that ran between took it away, the method does not run, and the caller gets the same
 * exception, as does replay.
 *
 * <p>The first object of a class is looked for in the whole state, which takes about as long as a copy of it, while the lock is
 * shared as by a query; later ones where such objects were found before: in a map by {@code get} if its keys are these, else one
 * after the other. So keep them in a map by their key. Only the search of the whole state notices that two places hold objects
 * with one key.
 *
 * <p>The field is a {@code String}, an integer of whatever size, or a {@code UUID}; a class has one at most, which may be
 * inherited.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Key {}
