package dev.copycat.internal.cdi;

import dev.copycat.Prevalent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the annotation of a prevalent bean, which may be on a stereotype of the application's own, or on one of those. */
final class Stereotypes {

    private Stereotypes() {}

    /** Among the annotations of a class, as a container knows them. */
    static Optional<Prevalent> prevalent(Collection<Annotation> annotations, BeanManager container) {
        return prevalent(annotations, stereotype ->
                container.isStereotype(stereotype) ? container.getStereotypeDefinition(stereotype) : List.of());
    }

    /** On a class. */
    static Optional<Prevalent> prevalent(Class<?> type) {
        return prevalent(Arrays.asList(type.getAnnotations()), stereotype ->
                stereotype.isAnnotationPresent(Stereotype.class) ? Arrays.asList(stereotype.getAnnotations()) : List.of());
    }

    private static Optional<Prevalent> prevalent(
            Collection<Annotation> annotations, Function<Class<? extends Annotation>, Collection<Annotation>> definition) {
        return annotations.stream()
                .filter(Prevalent.class::isInstance)
                .map(Prevalent.class::cast)
                .findFirst()
                .or(() -> annotations.stream()
                        .flatMap(each -> prevalent(definition.apply(each.annotationType()), definition).stream())
                        .findFirst());
    }
}
