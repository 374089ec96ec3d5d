package dev.copycat.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import dev.copycat.internal.graph.BoundType;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Promise("S6")
class FormerJsonTest {

    public enum Kind {
        @FormerName({"DRAFT", "IDEA"})
        SKETCH,
        FINAL
    }

    @RemovedFields("colour")
    public static class Above {
        @FormerName("text")
        public String body;
    }

    public static class Page<T> extends Above {
        private @FormerName({"name", "title"}) String heading;
        public @JsonbProperty("kinds") @FormerName("sorts") T[] all;
        public Optional<Page<T>> next;

        @JsonbProperty("head")
        public String getHeading() {
            return heading;
        }
    }

    @JsonbTypeInfo({@JsonbSubtype(alias = "circle", type = Circle.class), @JsonbSubtype(alias = "dot", type = Dot.class)})
    public interface Shape {}

    public record Circle(@FormerName("r") int radius) implements Shape {}

    public record Dot(int r) implements Shape {}

    @SuppressWarnings("unused")
    private static final class Types {
        Page<Kind> page;
        Map<Kind, List<Page<Kind>>> pages;
        Map<Page<Kind>, Kind> byPage;
        List<Shape> shapes;
        Optional<Kind> kind;
        Object any;
    }

    static Stream<Arguments> journaled() {
        return Stream.of(
                Arguments.of("page", "{\"title\":\"a\",\"text\":null}", "{\"head\":\"a\",\"body\":null}"),
                Arguments.of("page", "{\"heading\":\"as the field\"}", "{\"heading\":\"as the field\"}"),
                Arguments.of("page", "{\"colour\":{\"x\":[1]},\"head\":\"{\"}", "{\"head\":\"{\"}"),
                Arguments.of("page", "{\"sorts\":[\"IDEA\",\"FINAL\",null,\"GONE\"]}",
                        "{\"kinds\":[\"SKETCH\",\"FINAL\",null,\"GONE\"]}"),
                Arguments.of("page", "{\"next\":{\"next\":{\"name\":\"deep\"}}}", "{\"next\":{\"next\":{\"head\":\"deep\"}}}"),
                Arguments.of("page", "{\"title\":\"a\",\"head\":\"b\"}", "{\"title\":\"a\",\"head\":\"b\"}"),
                Arguments.of("page", "{\"title\":\"a\",\"name\":\"b\"}", "{\"head\":\"a\",\"name\":\"b\"}"),
                Arguments.of("page", "{\"unknown\":{\"title\":\"a\"}}", "{\"unknown\":{\"title\":\"a\"}}"),
                Arguments.of("pages", "{\"DRAFT\":[{\"title\":\"\\u0007é\"}]}", "{\"SKETCH\":[{\"head\":\"\\u0007é\"}]}"),
                Arguments.of("byPage", "[{\"key\":{\"title\":\"a\"},\"value\":\"DRAFT\"}]",
                        "[{\"key\":{\"head\":\"a\"},\"value\":\"SKETCH\"}]"),
                Arguments.of("shapes", "[{\"@type\":\"circle\",\"r\":1},{\"r\":2,\"@type\":\"dot\"}]",
                        "[{\"@type\":\"circle\",\"radius\":1},{\"r\":2,\"@type\":\"dot\"}]"),
                Arguments.of("kind", "\"DRAFT\"", "\"SKETCH\""),
                Arguments.of("any", "{\"title\":\"DRAFT\",\"n\":-1.5e3}", "{\"title\":\"DRAFT\",\"n\":-1.5e3}"));
    }

    @ParameterizedTest
    @MethodSource("journaled")
    void itsPartsGetTodaysNames(String type, String journaled, String today) throws NoSuchFieldException {
        BoundType declared = BoundType.of(Types.class.getDeclaredField(type).getGenericType());
        assertThat(FormerJson.of(journaled.getBytes(UTF_8), declared).text()).isEqualTo(today);
        assertThat(FormerJson.of(today.getBytes(UTF_8), declared).text()).isEqualTo(today);
    }
}
