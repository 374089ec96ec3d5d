package dev.copycat.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InterceptionFactory;
import jakarta.enterprise.inject.spi.Producer;
import java.util.Set;

/** A producer method of the application, around whose objects calls are intercepted. */
final class ObjectProducer<T> implements Producer<T> {

    private final Producer<T> method;
    private final Class<T> type;
    private final BeanManager container;
    private final PrevalentSystems systems;

    /** For the objects of a class that a method makes. */
    ObjectProducer(Producer<T> method, Class<T> type, BeanManager container, PrevalentSystems systems) {
        this.method = method;
        this.type = type;
        this.container = container;
        this.systems = systems;
    }

    @Override
    public T produce(CreationalContext<T> context) {
        T object = systems.calls(type).construct(() -> requireType(method.produce(context)));
        InterceptionFactory<T> interception = container.createInterceptionFactory(context, type);
        interception.configure().add(InterceptedObject.Literal.INSTANCE);
        return interception.createInterceptedInstance(object);
    }

    @Override
    public void dispose(T object) {
        systems.calls(type).destroy();
        method.dispose(object);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return method.getInjectionPoints();
    }

    private T requireType(T object) {
        if (object == null || object.getClass() != type) {
            throw new IllegalStateException("The producer method of the prevalent " + type.getName() + " has made "
                    + (object == null ? "nothing" : "a " + object.getClass().getName()) + ". Have it make exactly the class that"
                    + " it declares.");
        }
        return object;
    }
}
