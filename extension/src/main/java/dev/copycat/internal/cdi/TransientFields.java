package dev.copycat.internal.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What beans keep beside their state: the transient fields that the container does not fill. */
final class TransientFields {

    private static final Logger LOG = System.getLogger("dev.copycat");

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
     * Has instances go on with what others have in them, which holds the former then instead of the latter. Functions stay as
     * they were, and what holds some: they work on the instance that made them, and nobody can change that.
     *
     * @return whether there was anything to go on with
     */
    boolean take(Map<String, Object> from, Map<String, Object> to) {
        boolean any = false;
        for (Map.Entry<String, List<Field>> bean : fields.entrySet()) {
            Object giving = from.get(bean.getKey());
            for (Field field : bean.getValue()) {
                Object value = BeanTies.get(field, giving);
                BeanTies ties = BeanTies.of(value, giving);
                if (ties.byFunctions()) {
                    tellKept(field, value);
                } else {
                    ties.tieTo(to.get(bean.getKey()));
                    BeanTies.set(field, to.get(bean.getKey()), value == giving ? to.get(bean.getKey()) : value);
                    any |= value != null;
                }
            }
        }
        return any;
    }

    private static void tellKept(Field field, Object value) {
        if (!value.getClass().isHidden()) {
            LOG.log(Level.WARNING, "The transient field " + field.getDeclaringClass().getName() + "." + field.getName()
                    + " holds functions, which may work on the bean, so it is as before the state was rebuilt. If it leads to"
                    + " objects of the state, make it anew in a @Restored method.");
        }
    }
}
