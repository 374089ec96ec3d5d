package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;

/**
 * An enum; its constants are written by name.
 *
 * @param tag its name in the file
 * @param type the enum itself, not the class of a constant with a body
 */
record EnumType(String tag, Class<?> type) implements ValueType {

    @Override
    public boolean holds(Object value) {
        return value instanceof Enum<?> constant && constant.getDeclaringClass() == type;
    }

    @Override
    public void write(Object value, JsonOutput out) {
        out.string(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonInput in) {
        String name = in.string();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        Object renamed = FormerNames.constant(type, name);
        if (renamed == null) {
            throw new IllegalArgumentException(type.getName() + " has no constant " + name
                    + "; put @FormerName(\"" + name + "\") on the one that it is now");
        }
        return renamed;
    }
}
