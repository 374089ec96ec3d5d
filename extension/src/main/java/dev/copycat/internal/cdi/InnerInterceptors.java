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
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
        BeanClass hierarchy = new BeanClass(bean.getJavaClass());
        List<? extends AnnotatedMethod<?>> methods = bean.getMethods().stream()
                .filter(method -> isCalledThrough(method.getJavaMember(), hierarchy)).toList();
        return all.stream()
                .filter(interceptor -> methods.stream().anyMatch(method -> intercepts(interceptor, bean, method, container)))
                .map(interceptor -> bean.getJavaClass().getName() + " is intercepted by " + interceptor.getBeanClass().getName()
                        + ", which a beans.xml enables, so that it runs inside Copycat's interceptor, and what it refuses would"
                        + " be journaled: put @Priority on it, or on a subclass of it, and take it out of beans.xml")
                .toList();
    }

    private static boolean isCalledThrough(Method method, BeanClass hierarchy) {
        return (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0 && !hierarchy.isOverridden(method);
    }

    private static boolean intercepts(
            Interceptor<?> interceptor, AnnotatedType<?> bean, AnnotatedMethod<?> method, BeanManager container) {
        Map<Class<? extends Annotation>, Annotation> bound = new HashMap<>();
        follow(method.getAnnotations(), container, bound);
        follow(bean.getAnnotations(), container, bound);
        Set<Annotation> bindings = interceptor.getInterceptorBindings();
        return !bindings.isEmpty() && bindings.stream().allMatch(binding -> {
            Annotation other = bound.get(binding.annotationType());
            return other != null && container.areInterceptorBindingsEquivalent(binding, other);
        });
    }

    /** Adds the bindings of whose types there is none, then those that these, or stereotypes, stand for. */
    private static void follow(
            Set<Annotation> annotations, BeanManager container, Map<Class<? extends Annotation>, Annotation> bound) {
        List<Set<Annotation>> meant = new ArrayList<>();
        for (Annotation each : annotations) {
            Class<? extends Annotation> type = each.annotationType();
            if (container.isStereotype(type)) {
                meant.add(container.getStereotypeDefinition(type));
            } else if (container.isInterceptorBinding(type) && bound.putIfAbsent(type, each) == null) {
                meant.add(container.getInterceptorBindingDefinition(type));
            }
        }
        meant.forEach(each -> follow(each, container, bound));
    }
}
