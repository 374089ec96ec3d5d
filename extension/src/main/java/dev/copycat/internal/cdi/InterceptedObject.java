package dev.copycat.internal.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link ObjectInterceptor}. Nobody writes it: {@link ObjectProducer} adds it. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InterceptedObject {

    /** The binding as an object. */
    final class Literal extends AnnotationLiteral<InterceptedObject> implements InterceptedObject {

        static final Literal INSTANCE = new Literal();
        private static final long serialVersionUID = 1L;

        private Literal() {}
    }
}
