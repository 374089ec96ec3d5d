package dev.copycat.internal.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.PassivationCapable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;

/**
 * A health check as a bean that belongs to the application's own archive: WildFly's subsystem looks for checks there, and not in
 * the archive that Weld makes for what an extension brings, be it a class or a configured bean.
 *
 * @param neighbour a class of that archive
 * @param asked the qualifier that tells the kind of check
 * @param check the check
 */
record HealthBean(Class<?> neighbour, Annotation asked, HealthCheck check) implements Bean<HealthCheck>, PassivationCapable {

    @Override
    public String getId() {
        return HealthBean.class.getName() + "." + neighbour.getName() + "." + asked.annotationType().getName();
    }

    @Override
    public Class<?> getBeanClass() {
        return neighbour;
    }

    @Override
    public Set<Type> getTypes() {
        return Set.of(HealthCheck.class, Object.class);
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Any.Literal.INSTANCE, asked);
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return ApplicationScoped.class;
    }

    @Override
    public HealthCheck create(CreationalContext<HealthCheck> context) {
        return check;
    }

    @Override
    public void destroy(HealthCheck instance, CreationalContext<HealthCheck> context) {
        context.release();
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public String getName() {
        return null;
    }

    @Override
    public boolean isAlternative() {
        return false;
    }
}
