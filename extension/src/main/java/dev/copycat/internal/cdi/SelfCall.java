package dev.copycat.internal.cdi;

import jakarta.interceptor.InvocationContext;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a call on the bean itself, by itself or by whom it has given {@code this}, from one through an injected reference or by
 * the container, such as of an observer. Some containers intercept the former too: always, or while a journaled call runs,
 * because then it was not they that called the bean, or if another bean makes it.
 */
final class SelfCall {

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final BeanSet live;
    private final String container;
    /** Of classes that may be gone before the application is: those of scripts. */
    private final Map<Class<?>, Boolean> ofTheContainer = Collections.synchronizedMap(new WeakHashMap<>());

    /** Among instances that a container makes. */
    SelfCall(BeanSet live) {
        this.live = live;
        this.container = product(live.containerType());
    }

    /** Whether a call that the container has intercepted is on the bean itself. */
    boolean is(InvocationContext context, PrevalentBean bean) {
        Object target = context.getTarget();
        return !live.isEntry(bean.name(), target) || target.getClass() != bean.type() && !byContainer(target.getClass());
    }

    /** Whether what called the container's subclass of the bean, if through the JDK as by {@code forEach}, is the container. */
    private boolean byContainer(Class<?> subclass) {
        Optional<Class<?>> caller = STACK.walk(frames -> frames
                .<Class<?>>map(StackFrame::getDeclaringClass)
                .dropWhile(type -> type != subclass)
                .dropWhile(type -> type == subclass || ofTheJdk(type))
                .findFirst());
        return caller.isEmpty() || ofTheContainer.computeIfAbsent(caller.get(), this::isOfTheContainer);
    }

    /** Whether a class is the container's, or was made by it, as what is injected: then it is of a type of the container's. */
    private boolean isOfTheContainer(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getInterfaces())))
                .anyMatch(each -> product(each).equals(container));
    }

    /** As {@code org.jboss.weld}. */
    private static String product(Class<?> type) {
        return Arrays.stream(type.getPackageName().split("\\.")).limit(3).collect(Collectors.joining("."));
    }

    private static boolean ofTheJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }
}
