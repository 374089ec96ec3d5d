package dev.copycat.internal.cdi;

import dev.copycat.Prevalent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.BeanAttributes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A class that is a prevalent bean, when the application is built and there are no beans yet.
 *
 * @param type the class
 * @param scope the bean's scope
 */
record LiteClass<T>(Class<T> type, Class<? extends Annotation> scope) implements BeanAttributes<T> {

    /** What was found under these names; throws if it cannot be loaded yet. */
    static FoundBean found(String name, String scope) throws ClassNotFoundException {
        return found(load(name), load(scope).asSubclass(Annotation.class));
    }

    static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    }

    private static <T> FoundBean found(Class<T> type, Class<? extends Annotation> scope) {
        RefusedBean<T> bean = new RefusedBean<>(type, new LiteClass<>(type, scope));
        return FoundBean.of(bean, type, Stereotypes.prevalent(type).orElseThrow());
    }

    @Override
    public Set<Type> getTypes() {
        Set<Type> types = new LinkedHashSet<>();
        addWithSupertypes(type, types);
        return types;
    }

    private static void addWithSupertypes(Type added, Set<Type> types) {
        if (added != null && types.add(added)) {
            Class<?> raw = BeanClass.erase(added);
            addWithSupertypes(raw.getGenericSuperclass(), types);
            Arrays.stream(raw.getGenericInterfaces()).forEach(each -> addWithSupertypes(each, types));
        }
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Any.Literal.INSTANCE, Default.Literal.INSTANCE);
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return scope;
    }

    @Override
    public String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of(Prevalent.class);
    }

    @Override
    public boolean isAlternative() {
        return false;
    }
}
