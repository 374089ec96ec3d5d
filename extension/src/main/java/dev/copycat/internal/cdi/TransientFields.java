package dev.copycat.internal.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What beans keep beside their state: the transient fields that the container does not fill. */
final class TransientFields {

    private final Map<String, List<Field>> fields;

    TransientFields(List<PrevalentBean> beans) {
        fields = beans.stream().collect(Collectors.toMap(PrevalentBean::name, TransientFields::of));
    }

    private static List<Field> of(PrevalentBean bean) {
        return new BeanClass(bean.type()).fields().stream()
                .filter(field -> Modifier.isTransient(field.getModifiers()) && bean.root().state().test(field))
                .toList();
    }

    /** Whether there are none. */
    boolean none() {
        return fields.values().stream().allMatch(List::isEmpty);
    }

    /** Takes from instances what they hold there. */
    void clear(Map<String, Object> instances) {
        instances.forEach((bean, instance) -> fields.get(bean).stream()
                .filter(field -> !field.getType().isPrimitive() && field.trySetAccessible())
                .forEach(field -> clear(field, instance)));
    }

    private static void clear(Field field, Object instance) {
        try {
            field.set(instance, null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be set", e);
        }
    }
}
