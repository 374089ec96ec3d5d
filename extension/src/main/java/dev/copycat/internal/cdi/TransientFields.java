package dev.copycat.internal.cdi;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** What a bean keeps beside its state: its transient fields that the container does not fill. */
final class TransientFields {

    private TransientFields() {}

    /** Has one instance go on with what another has in them. */
    static void take(PrevalentBean bean, Object from, Object to) {
        for (Field field : new BeanClass(bean.type()).fields()) {
            if (Modifier.isTransient(field.getModifiers()) && bean.root().state().test(field)) {
                try {
                    field.setAccessible(true);
                    field.set(to, field.get(from));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " cannot be set. Open its package to dev.copycat in the module's"
                            + " descriptor.", e);
                }
            }
        }
    }
}
