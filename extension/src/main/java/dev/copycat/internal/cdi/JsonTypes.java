package dev.copycat.internal.cdi;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.io.Closeable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.channels.Channel;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.stream.BaseStream;

/** Which declared types JSON-B can never carry. What only the value can show is found when the call arrives. */
final class JsonTypes {

    private static final List<Class<?>> NEVER = List.of(
            BaseStream.class, Iterator.class, Closeable.class, Channel.class, Thread.class, ThreadLocal.class, Lock.class,
            Executor.class, Future.class, ClassLoader.class, Class.class, Comparator.class, Throwable.class,
            java.lang.reflect.Member.class, java.lang.ref.Reference.class);

    private JsonTypes() {}

    /** The first type in a declared type that cannot be carried. */
    static Optional<Type> uncarried(Type type) {
        Class<?> raw = BeanClass.erase(type);
        if (raw.isArray()) {
            return uncarried(raw.getComponentType());
        }
        if (NEVER.stream().anyMatch(never -> never.isAssignableFrom(raw)) || isFunction(raw) || isUnmakeable(raw)) {
            return Optional.of(type);
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                Optional<Type> uncarried = uncarried(argument);
                if (uncarried.isPresent()) {
                    return uncarried;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFunction(Class<?> raw) {
        return raw.isAnnotationPresent(FunctionalInterface.class) || raw.getPackageName().equals("java.util.function");
    }

    /** An interface or abstract class of the application, without a word on how to make one. */
    private static boolean isUnmakeable(Class<?> raw) {
        return Modifier.isAbstract(raw.getModifiers())
                && !raw.isPrimitive()
                && !raw.isEnum()
                && !raw.getName().startsWith("java.")
                && !raw.getName().startsWith("jakarta.json.")
                && !Collection.class.isAssignableFrom(raw)
                && !Map.class.isAssignableFrom(raw)
                && !raw.isAnnotationPresent(JsonbTypeInfo.class)
                && !raw.isAnnotationPresent(JsonbTypeAdapter.class)
                && !raw.isAnnotationPresent(JsonbTypeDeserializer.class);
    }
}
