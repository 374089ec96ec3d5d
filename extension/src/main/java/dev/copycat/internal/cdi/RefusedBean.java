package dev.copycat.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanAttributes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** What a class would be as a bean, were it not kept from the container or not yet made: enough to name all of its mistakes. */
record RefusedBean<T>(Class<T> type, BeanAttributes<T> attributes) implements Bean<T> {

    static <T> RefusedBean<T> of(AnnotatedType<T> type, BeanManager container) {
        return new RefusedBean<>(type.getJavaClass(), container.createBeanAttributes(type));
    }

    @Override
    public Class<?> getBeanClass() {
        return type;
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public T create(CreationalContext<T> context) {
        throw new IllegalStateException(type + " is no bean");
    }

    @Override
    public void destroy(T instance, CreationalContext<T> context) {
        throw new IllegalStateException(type + " is no bean");
    }

    @Override
    public Set<Type> getTypes() {
        return attributes.getTypes();
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return attributes.getQualifiers();
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return attributes.getScope();
    }

    @Override
    public String getName() {
        return attributes.getName();
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return attributes.getStereotypes();
    }

    @Override
    public boolean isAlternative() {
        return attributes.isAlternative();
    }
}
