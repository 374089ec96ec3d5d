package dev.copycat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An application-scoped bean whose state survives restarts and crashes.
 *
 * <p><b>State</b> is every instance field, own or inherited, that is neither {@code static} nor {@code transient} nor
 * injected. <b>Every method</b> called through the injected reference is a transaction, journaled before it runs, unless
 * it is marked {@link ReadOnly @ReadOnly}. A bean's call to its own method is part of the call it is in.
 *
 * <p><b>Thread-safety:</b> transactions of a system run one at a time in journal order, queries run side by side and
 * exclude transactions only while one executes, so the class itself needs no locks. <b>Durability:</b> a transaction that
 * has returned is on disk, as {@link Setting#DURABILITY} says.
 *
 * <p>Deployment stops, with all mistakes in one report, when a bean cannot work: final methods, public mutable fields,
 * another scope, state that cannot be snapshotted, parameters that JSON-B cannot carry, results that read the state
 * later.
 */
@Stereotype
@ApplicationScoped
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Prevalent {

    /** The name of the system that beans without a name of their own share. */
    String MAIN = "main";

    /**
     * The prevalent system that this bean belongs to: the beans that share one journal and one order of transactions.
     *
     * @return 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}, starting with a letter or digit; {@code main}
     *     by default
     */
    @Nonbinding
    String system() default MAIN;
}
