package dev.copycat.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Property
    void everyStringComesBack(@ForAll String text) {
        JsonOutput out = new JsonOutput(0).string(text);
        assertThat(input(out).string()).isEqualTo(text);
    }

    @Property
    void everyUtf16SequenceComesBackAndIsWellFormedUtf8(@ForAll char[] chars) throws Exception {
        String text = new String(chars);
        JsonOutput out = new JsonOutput(0).string(text);
        UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(out.array(), 0, out.length()));
        assertThat(input(out).string()).isEqualTo(text);
    }

    @Property
    void everyLongComesBack(@ForAll long number) {
        assertThat(input(new JsonOutput(0).number(number)).integer()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1.0", "1e3", "-", "", "99999999999999999999", "x"})
    void whatIsNoWholeNumberOf64BitsIsRefused(String text) {
        assertThatThrownBy(() -> input(text).integer()).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void structureIsReadTokenByToken() {
        JsonInput in = input("{\"a\":[1, 2,[]],\"b\":{},\"c\":\"x\\u00e9\\\"\\/\\b\\f\\n\\r\\t\\\\\",\"d\":null,\"e\":true,\"f\":false}");
        List<Object> read = new ArrayList<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            read.add(name);
            switch (name) {
                case "a" -> {
                    in.beginArray();
                    while (in.nextElement()) {
                        read.add(in.peek() == '[' ? "" + in.skipValue() : in.integer());
                    }
                }
                case "c" -> read.add(in.string());
                case "d" -> in.nul();
                case "e", "f" -> read.add(in.bool());
                default -> in.skipValue();
            }
        }
        in.end();
        assertThat(read).containsExactly("a", 1L, 2L, "11", "b", "c", "xé\"/\b\f\n\r\t\\", "d", "e", true, "f", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,]", "[,1]", "[1 2]", "[1", "[\"a]", "[\"\\x\"]", "[\"\\u12g4\"]", "{\"a\" 1}", "{a:1}", "[tru]", "]"})
    void malformedTextIsRefusedAndNothingElseHappens(String text) {
        assertThatThrownBy(() -> {
                    JsonInput in = input(text);
                    if (in.peek() == '{') {
                        in.beginObject();
                        in.nextName();
                        in.integer();
                        return;
                    }
                    in.beginArray();
                    while (in.nextElement()) {
                        switch (in.peek()) {
                            case '"' -> in.string();
                            case 't' -> in.bool();
                            default -> in.integer();
                        }
                    }
                    in.end();
                })
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void deepNestingIsPassedOverWithoutRecursion() {
        char[] open = new char[1_000_000];
        char[] close = new char[1_000_000];
        Arrays.fill(open, '[');
        Arrays.fill(close, ']');
        JsonInput in = input(new String(open) + new String(close));
        assertThat(in.skipValue()).isZero();
        assertThat(in.position()).isEqualTo(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[}", "{]", "[{]}", "[[{}}}", "{\"a\":[}}"})
    void aValueWhoseBracketsDoNotMatchIsNotPassedOver(String text) {
        assertThatThrownBy(() -> input(text).skipValue()).isInstanceOf(MalformedJsonException.class);
    }

    private static JsonInput input(JsonOutput out) {
        return new JsonInput(out.array(), 0, out.length());
    }

    private static JsonInput input(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new JsonInput(bytes, 0, bytes.length);
    }
}
