package dev.copycat.internal.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether interceptors besides ours may stand before a bean: they are bound by an annotation on the class or on a method, or
 * because of one on a parameter, as those of validation. Any may bind one that is not known to bind none.
 */
final class OtherInterceptors {

    /** Packages whose annotations bind no interceptor; those below them are others. */
    private static final Set<String> BIND_NONE = Set.of(
            "dev.copycat", "java.lang", "jakarta.annotation", "jakarta.inject",
            "jakarta.enterprise.context", "jakarta.enterprise.event", "jakarta.enterprise.inject");

    private OtherInterceptors() {}

    /** The annotations of a bean that may bind one. */
    static Set<Class<? extends Annotation>> bindings(AnnotatedType<?> type, BeanManager container) {
        Stream<Annotated> parameters = type.getMethods().stream().flatMap(method -> method.getParameters().stream());
        return bindings(Stream.concat(withMethods(type), parameters), container);
    }

    /** Those on the class and its methods: what is on a parameter binds none that reads others. */
    static Set<Class<? extends Annotation>> onMethods(AnnotatedType<?> type, BeanManager container) {
        return bindings(withMethods(type), container);
    }

    private static Stream<Annotated> withMethods(AnnotatedType<?> type) {
        return Stream.concat(Stream.of(type), type.getMethods().stream());
    }

    private static Set<Class<? extends Annotation>> bindings(Stream<Annotated> annotated, BeanManager container) {
        return annotated
                .flatMap(each -> each.getAnnotations().stream())
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .filter(each -> mayBind(each.getName()) && !container.isQualifier(each))
                .collect(Collectors.toSet());
    }

    /** Whether an annotation of this name may bind one. */
    static boolean mayBind(String annotation) {
        return !BIND_NONE.contains(annotation.substring(0, Math.max(0, annotation.lastIndexOf('.'))));
    }
}
