package dev.copycat.tck.harness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Before this test runs, the test's application is undeployed and deployed again, on the same data directory. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRestart {

    /**
     * How often.
     *
     * @return the number of times, one after the other
     */
    int times() default 1;

    /**
     * What happens to the files in between.
     *
     * @return a class with a constructor without parameters
     */
    Class<? extends Meanwhile> meanwhile() default Meanwhile.Nothing.class;
}
