package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that what a method returns is not copied: the caller gets the objects themselves, not a copy of what in them can change.
 *
 * <p>For results that hold nothing of the state, or so much of it that a copy costs too much. The caller must not change what
 * it gets, for that change is in no journal and is lost at the next start; and it must expect to see transactions half done
 * while it reads, because the lock has been left. On a class it stands for all its methods.
 *
 * <p>Without it, what can never change passes as it is anyway: values, records and unmodifiable collections of such.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LiveResult {}
