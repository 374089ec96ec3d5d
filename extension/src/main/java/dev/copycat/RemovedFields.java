package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields that objects of a class had in earlier versions of the application, and whose values are given up: without it, a
 * snapshot or a journaled argument that has them is refused, so that nothing is lost in silence.
 *
 * <p>A record component counts as a field. What only such fields referred to is given up too. If the name is that of another
 * field today, or one of several that a {@link FormerName} has, it is given up where an object has both, and else read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RemovedFields {

    /**
     * The names of the fields, or those that they had in the JSON of arguments.
     *
     * @return one or more
     */
    String[] value();
}
