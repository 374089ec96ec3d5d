package dev.copycat.internal.cdi;

import jakarta.interceptor.InvocationContext;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * Tells a bean's call to its own method from one through an injected reference, while a journaled call runs: it was not the
 * container that called the bean, so some containers intercept the former too, which they do not in a live call.
 */
final class SelfCall {

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private SelfCall() {}

    /** Whether a call that the container has intercepted is a bean's own. */
    static boolean is(InvocationContext context, PrevalentBean bean, BeanSet live) {
        Object target = context.getTarget();
        return !live.has(bean, target) || target.getClass() != bean.type() && !throughReference(bean, target.getClass());
    }

    /** Whether what called the container's subclass of the bean is another one that stands for the bean. */
    private static boolean throughReference(PrevalentBean bean, Class<?> subclass) {
        Optional<Class<?>> caller = STACK.walk(frames -> frames
                .<Class<?>>map(StackFrame::getDeclaringClass)
                .dropWhile(type -> type != subclass)
                .dropWhile(type -> type == subclass)
                .findFirst());
        return caller.filter(type -> !type.isAssignableFrom(bean.type()) && stands(type, bean)).isPresent();
    }

    private static boolean stands(Class<?> type, PrevalentBean bean) {
        return bean.bean().getTypes().stream()
                .anyMatch(each -> each instanceof Class<?> known && known != Object.class && known.isAssignableFrom(type));
    }
}
