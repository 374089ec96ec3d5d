package dev.copycat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that something had in earlier versions of the application: so that snapshots and journals which name it so are read.
 *
 * <p>On a class, record, enum or prevalent bean: the fully qualified name, with {@code $} before the name of a nested class; or
 * the simple name alone if package and enclosing class are the same. On a field, a record component or an enum constant: its
 * name, or the one that it had in the JSON of arguments. On a method of a prevalent bean: its name, if the parameters are the
 * same, or the whole signature as the journal has it ({@code edit(String,int)}).
 *
 * <p>A name that two claim, or that something still has, stops the deployment; for a field also if that is a field of a
 * superclass, and in the classes of arguments if another has that name in JSON.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface FormerName {

    /**
     * The former names.
     *
     * @return one or more
     */
    String[] value();
}
