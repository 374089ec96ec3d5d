package dev.copycat.internal.graph;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** What JDK objects keep but do not tell, found out by trying it on a clone. */
final class HiddenTraits {

    private static final String ACCESS = "access";
    private static final float LOAD_FACTOR = 0.75f;

    /** An enum of which no application has a constant. */
    private enum Stranger {
        STRANGER
    }

    private HiddenTraits() {}

    /** Whether a map moves an entry that is asked for to the end; null if not. */
    static Object order(LinkedHashMap<?, ?> map) {
        @SuppressWarnings("unchecked")
        Map<Object, Object> probe = (Map<Object, Object>) map.clone();
        probe.clear();
        probe.put("first", 1);
        probe.put("second", 2);
        probe.get("first");
        return probe.keySet().iterator().next().equals("first") ? null : ACCESS;
    }

    /** The reverse of {@link #order}. */
    static Map<?, ?> ordered(Object order) {
        if (order != null && !order.equals(ACCESS)) {
            throw new IllegalArgumentException("there is no order " + order);
        }
        return new LinkedHashMap<>(16, LOAD_FACTOR, order != null);
    }

    /**
     * What a map holds for a key, without its noticing: {@code get} would move the entry, if the map keeps what was last asked
     * for at its end, and so change state that is only read.
     */
    static Object held(LinkedHashMap<?, ?> map, Object key) {
        Witness witness = new Witness();
        map.remove(key, witness);
        if (witness.called || !map.containsKey(key)) {
            return witness.seen;
        }
        return map.entrySet().stream().filter(entry -> key.equals(entry.getKey())).findFirst().orElseThrow().getValue();
    }

    /** Sees the value that it is compared with. It equals nothing, so a map that is to remove it removes nothing. */
    private static final class Witness {

        private Object seen;
        private boolean called;

        @Override
        public boolean equals(Object value) {
            seen = value;
            called = true;
            return false;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Null; refuses properties that have defaults behind them. */
    static Object defaults(Properties properties) {
        Properties probe = (Properties) properties.clone();
        probe.clear();
        if (!probe.stringPropertyNames().isEmpty()) {
            throw new RefusedException(
                    new Refusal("Properties with defaults, which cannot be read", "keep the defaults in another field"));
        }
        return null;
    }

    /** The key type of a map. An empty one refuses a stranger and names what it wants, and that can be tried. */
    static Class<?> keyType(EnumMap<?, ?> map, Function<String, Class<?>> world) {
        if (!map.isEmpty()) {
            return map.keySet().iterator().next().getDeclaringClass();
        }
        @SuppressWarnings("unchecked")
        Map<Object, Object> probe = (Map<Object, Object>) (Map<?, ?>) map.clone();
        try {
            probe.put(Stranger.STRANGER, null);
        } catch (ClassCastException refused) {
            String message = String.valueOf(refused.getMessage());
            Class<?> type = world.apply(message.substring(message.lastIndexOf(' ') + 1));
            if (type != null && type.isEnum() && takes(probe, List.of(type.getEnumConstants()))) {
                return type;
            }
        }
        throw new RefusedException(
                new Refusal("an empty EnumMap whose key type cannot be told", "use another Map, or never keep it empty"));
    }

    private static boolean takes(Map<Object, Object> probe, List<Object> constants) {
        try {
            constants.forEach(constant -> probe.put(constant, null));
            return !constants.isEmpty();
        } catch (ClassCastException other) {
            return false;
        }
    }
}
