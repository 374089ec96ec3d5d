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
import org.junit.jupiter.api.Test;
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

    @RemovedFields({"name", "b", "c"})
    public record Merged(@FormerName("title") String name, @FormerName({"a", "b", "c"}) String label) {}

    /** Tells the name that it had, too. */
    @RemovedFields("name")
    public record Told(@FormerName("title") String name) {
        public String getTitle() {
            return "Mr " + name;
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
        Merged merged;
        Told told;
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
                Arguments.of("merged", "{\"name\":\"a\",\"title\":{\"b\":1}}", "{\"name\":{\"b\":1}}"),
                Arguments.of("merged", "{\"title\":1,\"name\":2,\"x\":3}", "{\"name\":1,\"x\":3}"),
                Arguments.of("merged", "{\"b\":1,\"a\":2,\"c\":3}", "{\"label\":2}"),
                Arguments.of("merged", "{\"b\":1}", "{\"label\":1}"),
                Arguments.of("merged", "{\"b\":1,\"label\":2}", "{\"label\":2}"),
                Arguments.of("merged", "{\"a\":1,\"label\":2}", "{\"a\":1,\"label\":2}"),
                Arguments.of("told", "{\"title\":1}", "{\"name\":1}"),
                Arguments.of("told", "{\"name\":1,\"title\":2}", "{\"name\":1,\"title\":2}"),
                Arguments.of("any", "{\"title\":\"DRAFT\",\"n\":-1.5e3}", "{\"title\":\"DRAFT\",\"n\":-1.5e3}"));
    }

    @ParameterizedTest
    @MethodSource("journaled")
    void itsPartsGetTodaysNames(String type, String journaled, String today) throws NoSuchFieldException {
        BoundType declared = BoundType.of(Types.class.getDeclaredField(type).getGenericType());
        assertThat(FormerJson.of(journaled.getBytes(UTF_8), declared).text()).isEqualTo(today);
        assertThat(FormerJson.of(today.getBytes(UTF_8), declared).text()).isEqualTo(today);
    }

    @Test
    void whereAllThatAreOneNowAreDeclaredRemovedNoneGoes() {
        byte[] journaled = "{\"b\":1,\"c\":2}".getBytes(UTF_8);
        assertThat(FormerJson.of(journaled, BoundType.of(Merged.class)).text()).isEqualTo("{\"label\":1,\"c\":2}");
    }
}
