package dev.copycat.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * An instance of a bean that the container has made and does not keep: who had it made has it destroyed.
 *
 * @param <T> the bean's class
 * @param bean the container's bean
 * @param context what goes with the instance
 * @param instance as the container gave it
 */
record OwnInstance<T>(Bean<T> bean, CreationalContext<T> context, T instance) {

    private static final Logger LOG = System.getLogger("dev.copycat");

    static <T> OwnInstance<T> make(Bean<T> bean, BeanManager container) {
        CreationalContext<T> context = container.createCreationalContext(bean);
        try {
            return new OwnInstance<>(bean, context, bean.create(context));
        } catch (RuntimeException | Error notMade) {
            context.release();
            throw notMade;
        }
    }

    void destroy() {
        try {
            bean.destroy(instance, context);
        } catch (RuntimeException | Error notInOrder) {
            tell(bean.getBeanClass(), notInOrder);
        }
    }

    /** Tells of an instance that did not end well. */
    static void tell(Class<?> bean, Throwable notInOrder) {
        LOG.log(Level.WARNING, "An instance of the prevalent bean " + bean.getName() + " was not destroyed in order. Look at its"
                + " @PreDestroy method; no data depends on it.", notInOrder);
    }
}
