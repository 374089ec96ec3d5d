package dev.copycat.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Interceptors without a priority, which a {@code beans.xml} enables: they run inside all that have one, ours too. What they
 * refused would be in the journal already, and replay would pass them over.
 */
final class InnerInterceptors {

    private final List<Interceptor<?>> all = new ArrayList<>();

    /** Keeps an enabled bean in mind if it is such an interceptor. */
    void add(ProcessBean<?> event) {
        if (event.getBean() instanceof Interceptor<?> interceptor
                && interceptor.intercepts(InterceptionType.AROUND_INVOKE)
                && !(interceptor instanceof Prioritized)
                && !hasPriority(event.getAnnotated())) {
            all.add(interceptor);
        }
    }

    /** A container need not have annotations of what an extension has made. */
    private static boolean hasPriority(Annotated interceptor) {
        return interceptor != null && interceptor.isAnnotationPresent(Priority.class);
    }

    /** Those around a bean, a mistake each. */
    List<String> mistakes(AnnotatedType<?> bean, BeanManager container) {
        Set<Class<? extends Annotation>> bound = new HashSet<>();
        OtherInterceptors.onMethods(bean, container).forEach(each -> follow(each, container, bound));
        return all.stream()
                .filter(interceptor -> interceptor.getInterceptorBindings().stream()
                        .allMatch(binding -> bound.contains(binding.annotationType())))
                .map(interceptor -> bean.getJavaClass().getName() + " is intercepted by " + interceptor.getBeanClass().getName()
                        + ", which a beans.xml enables, so that it runs inside Copycat's interceptor, and what it refuses would"
                        + " be journaled: put @Priority on it, and take it out of beans.xml")
                .toList();
    }

    /** Adds an annotation, and those that it stands for. */
    private static void follow(
            Class<? extends Annotation> annotation, BeanManager container, Set<Class<? extends Annotation>> bound) {
        if (!bound.add(annotation)) {
            return;
        }
        Set<Annotation> meant = Set.of();
        if (container.isStereotype(annotation)) {
            meant = container.getStereotypeDefinition(annotation);
        } else if (container.isInterceptorBinding(annotation)) {
            meant = container.getInterceptorBindingDefinition(annotation);
        }
        meant.forEach(each -> follow(each.annotationType(), container, bound));
    }
}
