package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.util.function.Function;

/**
 * A type whose values are written as a string.
 *
 * @param <T> the type
 * @param tag its name in the file
 * @param type the exact class of the values
 * @param format makes the text
 * @param parse makes the value; throws whatever it likes if the text is none
 */
record TextType<T>(String tag, Class<T> type, Function<T, String> format, Function<String, T> parse)
        implements ValueType {

    @Override
    public boolean bare() {
        return type == String.class;
    }

    @Override
    public boolean holds(Object value) {
        return value.getClass() == type;
    }

    @Override
    public void write(Object value, JsonOutput out) {
        out.string(format.apply(type.cast(value)));
    }

    @Override
    public Object read(JsonInput in) {
        return parse.apply(in.string());
    }

    @Override
    public boolean same(Object left, Object right) {
        // A Pattern does not define equals; its text is all there is to it.
        return left.equals(right) || type == java.util.regex.Pattern.class && text(left).equals(text(right));
    }

    private String text(Object value) {
        return format.apply(type.cast(value));
    }
}
