package dev.copycat.internal.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
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

    /**
     * Has instances go on with what others have in them, but for functions and what holds its own bean: those work on the
     * instance that made them.
     *
     * @return whether there was anything to go on with
     */
    boolean take(Map<String, Object> from, Map<String, Object> to) {
        boolean any = false;
        for (Map.Entry<String, List<Field>> bean : fields.entrySet()) {
            Object giving = from.get(bean.getKey());
            for (Field field : bean.getValue()) {
                Object value = get(field, giving);
                if (!worksOn(giving, value)) {
                    set(field, to.get(bean.getKey()), value);
                    any |= value != null;
                }
            }
        }
        return any;
    }

    private static boolean worksOn(Object bean, Object value) {
        return value != null && (value == bean || value.getClass().isHidden() || holds(value, bean));
    }

    private static boolean holds(Object value, Object bean) {
        return new BeanClass(value.getClass()).fields().stream()
                .filter(field -> field.getType().isInstance(bean))
                .anyMatch(field -> get(field, value) == bean);
    }

    /** Null if the field's module lets nobody look: then it is none of the application's. */
    private static Object get(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException notOurs) {
            return null;
        }
    }

    private static void set(Field field, Object bean, Object value) {
        try {
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be set", e);
        }
    }
}
