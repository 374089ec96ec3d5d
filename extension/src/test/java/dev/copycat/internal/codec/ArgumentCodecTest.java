package dev.copycat.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Promise;
import dev.copycat.internal.codec.ArgumentCodec.Encoded;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.json.MalformedJsonException;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Promise("T2")
class ArgumentCodecTest {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    public enum Colour {
        RED,
        GREEN
    }

    public static class Numbers extends ArrayList<BigDecimal> {}

    public static class Box<T> {
        public T content;
    }

    public record Line(String item, int count, BigDecimal price) {}

    public static class Node {
        public String name = "default";
        public Node next;
        public List<Integer> numbers;
    }

    public static class Special extends Node {
        private final int hidden;

        public Special(int hidden) {
            this.hidden = hidden;
        }

        int hidden() {
            return hidden;
        }
    }

    @SuppressWarnings("unused")
    interface Methods {
        void text(String value);

        void whole(int value);

        void decimal(double value);

        void object(Object value);

        void list(List<Line> value);

        void set(Set<Colour> value);

        void map(Map<String, Integer> value);

        void node(Node value);

        void line(Line value);

        void optional(Optional<Line> value);

        void json(JsonValue value);

        void untyped(List<Object> value);

        void number(Number value);

        void numbers(Numbers value);

        void boxed(Box<Integer> value);

        void several(String a, Long b, boolean c, Optional<String> d, Instant e, LocalDate f, UUID g, byte[] h, Colour i);
    }

    @Test
    void scalarsAreWrittenAsJsonbWritesThem() {
        Object[] arguments = {
            "x\"\\\n\té€😀", Long.MIN_VALUE, true, Optional.of("o"), Instant.parse("2026-11-23T18:00:00.123456789Z"),
            LocalDate.of(2026, 11, 23), new UUID(1, 2), new byte[] {1, -1}, Colour.GREEN
        };
        Encoded encoded = codec("several").encode(arguments);

        assertThat(new String(encoded.json(), UTF_8)).startsWith("[\"x\\\"\\\\\\n\\té€😀\",-9223372036854775808,true,\"o\",");
        assertThat(Arrays.deepEquals(encoded.decoded(), arguments)).isTrue();
        assertThat(Arrays.deepEquals(codec("several").decode(encoded.json()), arguments)).isTrue();
    }

    @Property
    void everyWellFormedStringReadsTheSameThroughJsonb(@ForAll String text) {
        if (JsonText.unpairedSurrogate(text) < 0) {
            String json = new String(codec("text").encode(new Object[] {text}).json(), UTF_8);
            assertThat(JSONB.fromJson(json, String[].class)).containsExactly(text);
            assertThat(codec("text").decode(("[" + JSONB.toJson(text) + "]").getBytes(UTF_8))).containsExactly(text);
        }
    }

    @Property
    void everyIntReadsTheSameThroughJsonb(@ForAll int number) {
        String json = new String(codec("whole").encode(new Object[] {number}).json(), UTF_8);
        assertThat(json).isEqualTo("[" + JSONB.toJson(number) + "]");
        assertThat(codec("whole").decode(json.getBytes(UTF_8))).containsExactly(number);
    }

    @Test
    void theMethodGetsWhatReplayWillGet() {
        Map<String, Integer> sent = new LinkedHashMap<>(Map.of("a", 1));
        Encoded encoded = codec("map").encode(new Object[] {sent});
        assertThat(encoded.decoded()[0]).isEqualTo(sent).isNotSameAs(sent);
    }

    @Test
    void whatIsAbsentIsReadAsItWasPassed() {
        carried("optional", Optional.empty());
        carried("optional", Optional.of(new Line("pen", 1, BigDecimal.ONE)));
        carried("line", null);
        carried("json", JsonValue.NULL);

        assertThatThrownBy(() -> codec("optional").encode(new Object[] {null}))
                .isInstanceOf(ArgumentNotCarriedException.class).hasMessageContaining("value");
    }

    /** Yasson makes a BigDecimal of it, Johnzon an Integer. */
    @Test
    void aNumberWithoutADeclaredClassIsRefused() {
        refused("untyped", List.of(BigDecimal.ONE), "equal");
        refused("untyped", List.of(List.of(BigDecimal.ONE)), "equal");
        refused("number", BigDecimal.ONE, "equal");
        carried("untyped", List.of("text", true));
        carried("numbers", new Numbers());
        Box<Integer> box = new Box<>();
        box.content = 1;
        assertThat(codec("boxed").encode(new Object[] {box}).decoded()[0]).extracting("content").isEqualTo(1);
    }

    @Test
    void collectionsAreEqualByContent() {
        carried("map", new LinkedHashMap<>(Map.of("a", 1)));
        carried("map", new TreeMap<>(Map.of("a", 1)));
        carried("map", Map.of());
        carried("list", List.of(new Line("a", 1, new BigDecimal("1.10"))));
        carried("list", Arrays.asList(new Line("a", 1, null), null));
        carried("set", Set.of(Colour.RED, Colour.GREEN));
        carried("text", (Object) null);
        carried("node", (Object) null);
    }

    @Test
    void nullsInMapsAndFieldsAreKept() {
        Map<String, Integer> map = new HashMap<>();
        map.put("a", null);
        carried("map", map);
        Node node = new Node();
        node.name = null;
        carried("node", node);
    }

    @Test
    void aSubclassWhoseFieldsVanishIsRefused() {
        refused("node", new Special(7), "equal");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatJsonHasNoNumberForIsRefused(double value) {
        refused("decimal", value, "JSON-B");
    }

    @Test
    void aCycleIsRefused() {
        Node node = new Node();
        node.next = node;
        refused("node", node, "");
    }

    @Test
    void halfASurrogatePairIsRefused() {
        refused("text", "a\ud83d", "surrogate");
        refused("text", "\ude00", "surrogate");
        refused("line", new Line("\ud83d", 1, null), "");
    }

    @Test
    void nestingOverTheLimitIsRefused() {
        carried("node", chain(20));
        refused("node", chain(21), "copycat.record.max-depth");
        refused("node", chain(100_000), "");
    }

    @Test
    @Promise("X3")
    void sizeOverTheLimitIsRefused() {
        carried("text", "x".repeat(900));
        refused("text", "x".repeat(2000), "copycat.record.max-bytes");
    }

    @Test
    void anObjectThatComesBackAsSomethingElseIsRefused() {
        refused("object", new Line("a", 1, null), "equal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1,2]", "[\"x\"]", "[99999999999]", "{}", "", "[1"})
    void journaledArgumentsThatDoNotFitAreRefused(String json) {
        assertThatThrownBy(() -> codec("whole").decode(json.getBytes(UTF_8))).isInstanceOf(RuntimeException.class);
    }

    /** Found by fuzzing: Parsson passes over an array that has no end for ever. */
    @Test
    void journaledArgumentsWhoseBracketsDoNotMatchAreNotHandedToJsonb() {
        byte[] json = "[[{\"unknown\":[}}}]".getBytes(UTF_8);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertThatThrownBy(() -> codec("list").decode(json))
                .isInstanceOf(MalformedJsonException.class));
    }

    private static void carried(String method, Object argument) {
        Encoded encoded = codec(method).encode(new Object[] {argument});
        Object[] replayed = codec(method).decode(encoded.json());
        if (argument instanceof Node) {
            assertThat(replayed[0]).usingRecursiveComparison().isEqualTo(argument);
        } else {
            assertThat(replayed[0]).isEqualTo(argument);
        }
    }

    private static void refused(String method, Object argument, String fault) {
        assertThatThrownBy(() -> codec(method).encode(new Object[] {argument}))
                .isInstanceOfSatisfying(ArgumentNotCarriedException.class, e -> {
                    assertThat(e.method()).isEqualTo("Methods." + method);
                    assertThat(e.parameter()).startsWith("value");
                })
                .hasMessageContainingAll("Methods." + method, "value", fault, "not journaled");
    }

    private static Node chain(int length) {
        Node first = null;
        for (int i = 0; i < length; i++) {
            Node node = new Node();
            node.next = first;
            first = node;
        }
        return first;
    }

    private static ArgumentCodec codec(String name) {
        Method method = Arrays.stream(Methods.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        List<Parameter> parameters = new ArrayList<>();
        for (var parameter : method.getParameters()) {
            parameters.add(new Parameter(parameter.getName(), parameter.getParameterizedType()));
        }
        return new ArgumentCodec(JSONB, "Methods." + name, parameters, new Limits(1000, 20));
    }
}
