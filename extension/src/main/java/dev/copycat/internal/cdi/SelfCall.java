package dev.copycat.internal.cdi;

import jakarta.interceptor.InvocationContext;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

/**
 * Tells a bean's call to its own method from one through an injected reference or by the container, such as of an observer. Some
 * containers intercept the former too: always, or while a journaled call runs, because then it was not they that called the bean.
 */
final class SelfCall {

    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private SelfCall() {}

    /** Whether a call that the container has intercepted is a bean's own. */
    static boolean is(InvocationContext context, PrevalentBean bean, BeanSet live) {
        Object target = context.getTarget();
        return !live.has(bean, target) || target.getClass() != bean.type() && byItself(bean, target.getClass());
    }

    /** Whether what called the container's subclass of the bean is the bean, if through the JDK, as by {@code forEach}. */
    private static boolean byItself(PrevalentBean bean, Class<?> subclass) {
        Optional<Class<?>> caller = STACK.walk(frames -> frames
                .<Class<?>>map(StackFrame::getDeclaringClass)
                .dropWhile(type -> type != subclass)
                .dropWhile(type -> type == subclass || ofTheJdk(type))
                .findFirst());
        return caller.filter(type -> type.isAssignableFrom(bean.type()) || type.isNestmateOf(bean.type())).isPresent();
    }

    private static boolean ofTheJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }
}
