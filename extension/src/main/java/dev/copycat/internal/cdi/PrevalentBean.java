package dev.copycat.internal.cdi;

import dev.copycat.internal.graph.Root;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A prevalent bean as deployment has found it.
 *
 * @param bean the container's bean
 * @param type its class
 * @param system the name of the system it belongs to
 * @param business its business methods, by those under which a call can come
 * @param methods the same, looked at
 * @param restored the methods to call when state was put back, as {@code (Object bean, Object[] none)}
 * @param ended the methods to call when the container's instance has been replaced; the same way
 * @param root its state
 */
record PrevalentBean(
        Bean<?> bean,
        Class<?> type,
        String system,
        BusinessMethods business,
        List<PrevalentMethod> methods,
        List<MethodHandle> restored,
        List<MethodHandle> ended,
        Root root) {

    String name() {
        return type.getName();
    }
}
