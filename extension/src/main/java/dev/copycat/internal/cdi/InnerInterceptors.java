package dev.copycat.internal.cdi;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return all.stream()
                .filter(interceptor -> bean.getMethods().stream()
                        .anyMatch(method -> intercepts(interceptor, bean, method, container)))
                .map(interceptor -> bean.getJavaClass().getName() + " is intercepted by " + interceptor.getBeanClass().getName()
                        + ", which a beans.xml enables, so that it runs inside Copycat's interceptor, and what it refuses would"
                        + " be journaled: put @Priority on it, or on a subclass of it, and take it out of beans.xml")
                .toList();
    }

    private static boolean intercepts(
            Interceptor<?> interceptor, AnnotatedType<?> bean, AnnotatedMethod<?> method, BeanManager container) {
        Map<Class<? extends Annotation>, Annotation> bound = new HashMap<>();
        method.getAnnotations().forEach(each -> follow(each, container, bound));
        bean.getAnnotations().forEach(each -> follow(each, container, bound));
        Set<Annotation> bindings = interceptor.getInterceptorBindings();
        return !bindings.isEmpty() && bindings.stream().allMatch(binding -> {
            Annotation other = bound.get(binding.annotationType());
            return other != null && container.areInterceptorBindingsEquivalent(binding, other);
        });
    }

    /** Adds a binding, if there is none of its type, and those that it, or a stereotype, stands for. */
    private static void follow(
            Annotation annotation, BeanManager container, Map<Class<? extends Annotation>, Annotation> bound) {
        Class<? extends Annotation> type = annotation.annotationType();
        if (container.isStereotype(type)) {
            container.getStereotypeDefinition(type).forEach(each -> follow(each, container, bound));
        } else if (container.isInterceptorBinding(type) && bound.putIfAbsent(type, annotation) == null) {
            container.getInterceptorBindingDefinition(type).forEach(each -> follow(each, container, bound));
        }
    }
}
