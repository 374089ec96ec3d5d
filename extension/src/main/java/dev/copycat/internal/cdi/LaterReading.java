package dev.copycat.internal.cdi;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Results through which the state is read after the call has ended. */
final class LaterReading {

    private static final List<Class<?>> TYPES = List.of(
            java.util.stream.BaseStream.class,
            java.util.Iterator.class,
            java.util.Enumeration.class,
            java.util.Spliterator.class,
            java.util.concurrent.Future.class,
            java.util.concurrent.CompletionStage.class,
            java.util.concurrent.Flow.Publisher.class,
            java.util.function.Supplier.class);

    private LaterReading() {}

    static Optional<String> of(Type result) {
        Class<?> raw = BeanClass.erase(result);
        return TYPES.stream().filter(later -> later.isAssignableFrom(raw)).map(Class::getSimpleName).findFirst();
    }
}
