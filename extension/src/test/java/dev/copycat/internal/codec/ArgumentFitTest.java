package dev.copycat.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was journaled for some class, and what today's class is. */
@Promise({"R5", "S6"})
class ArgumentFitTest {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    public enum Kind {
        @FormerName("RED")
        CRIMSON,
        BLUE
    }

    public record Line(String item, int count) {}

    @RemovedFields("colour")
    public record Page(@FormerName("title") String name, int views, Kind kind, List<Line> lines, Map<String, Line> notes) {

        public String getShort() {
            return "worked out anew";
        }
    }

    /** Its getters have the names that its fields have in JSON. */
    @RemovedFields("title")
    public static class Titled {

        @FormerName("title")
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** What its field was called is told by a getter. */
    public static class Told extends Named {

        public String getTitle() {
            return getName();
        }
    }

    /** What its field was called is told by a getter, and not in JSON. */
    @RemovedFields("name")
    public static class Hidden extends Named {

        @JsonbTransient
        public String getTitle() {
            return getName();
        }
    }

    public static class Named {

        @FormerName("title")
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @SuppressWarnings("unused")
    private static final class Types {
        Titled titled;
        Told told;
        Hidden hidden;
        Page page;
        Kind kind;
        int whole;
        Integer boxed;
        long wide;
        String text;
        double decimal;
        boolean truth;
        LocalDate date;
        Instant instant;
        BigDecimal exact;
        List<Integer> numbers;
        Set<String> texts;
        Map<Kind, Page> pages;
        Optional<Page> optional;
        byte[] bytes;
        Line[] lines;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "page | {}",
        "page | null",
        "page | {'views':3,'title':'Home','colour':'red','short':'Ho','kind':'RED'}",
        "page | {'lines':[{'count':1,'item':'a'},{'count':2}],'notes':{'x':{'count':3,'item':null}}}",
        "page | {'lines':[],'notes':{},'kind':null}",
        "kind | 'RED'",
        "whole | 1",
        "boxed | null",
        "wide | 1",
        "text | null",
        "decimal | 1",
        "decimal | 1.50",
        "exact | 1.50",
        "date | '2026-01-31'",
        "instant | '2026-01-31T10:00:00Z'",
        "numbers | [1,1,2]",
        "texts | ['c','a','b']",
        "pages | {'RED':{'title':'x'},'BLUE':null}",
        "optional | {'title':'x'}",
        "bytes | [1,-2,3]",
        "lines | [{'item':'a','count':1},null]",
        "titled | {'title':'a','name':'b'}",
        "told | {'title':'a','name':'a'}",
        "told | {'title':'a'}",
        "hidden | {'title':'a','name':'b'}",
    })
    void fits(String type, String journaled) {
        assertThat(misfits(type, journaled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "page | {'gone':null} | Page has no gone now: bring it back, put @FormerName(\"gone\")",
        "page | {'lines':[{'secret':'secret'}]} | Line has no secret now",
        "page | {'notes':{'secret':{'price':1}}} | Line has no price now",
        "page | {'title':'a','name':'b'} | Page.title is .name now, as another that stands beside it is",
        "page | {'views':3000000000} | Page",
        "page | {'views':null} | Page",
        "page | {'name':3} | Page.name does not hold",
        "page | {'lines':{'a':1}} | Page",
        "page | {'kind':'GREEN'} | Kind has no longer the constant",
        "page | [1] | Page",
        "page | 'secret' | Page",
        "kind | 'GREEN' | Kind has no longer the constant",
        "whole | null | no int",
        "whole | 1.5 | no int",
        "whole | 3000000000 | no int",
        "whole | 'secret' | no int",
        "wide | {} | no long",
        "text | 1 | no java.lang.String",
        "truth | 1 | no boolean",
        "decimal | null | no double",
        "date | 'secret' | java.time.LocalDate",
        "numbers | [1,3000000000] | ",
        "texts | ['a','a'] | it does not hold what was journaled",
        "pages | {'GREEN':{'title':'x'}} | Kind has no longer the constant",
        "optional | {'gone':1} | Page has no gone now",
        "lines | [{'item':'a','price':1}] | Line has no price now",
        "told | {'title':'a','name':'b'} | Told.title is .name now, as another that stands beside it is",
    })
    void doesNotFitAndTheValueIsNotTold(String type, String journaled, String told) {
        assertThat(misfits(type, journaled)).singleElement().asString()
                .startsWith("parameter " + type + ": ")
                .contains(told == null ? "" : told)
                .doesNotContain("GREEN", "3000000000", "does not hold secret", "'secret'", ".secret", "{secret");
    }

    /** What is journaled fits as long as no class has changed. */
    @Test
    void whatIsJournaledTodayFits() {
        Line line = new Line("\u00e9\"", Integer.MIN_VALUE);
        Page page = new Page("Home", 1, Kind.CRIMSON, List.of(line, line), Map.of("a.b[]{}", line));
        Map<String, Object> arguments = Map.ofEntries(
                Map.entry("page", page), Map.entry("kind", Kind.BLUE), Map.entry("decimal", 1e300),
                Map.entry("date", LocalDate.EPOCH), Map.entry("instant", Instant.EPOCH.plusNanos(1)),
                Map.entry("exact", new BigDecimal("1E+20")), Map.entry("numbers", List.of(3, 1, 3)),
                Map.entry("texts", Set.of("a", "b")), Map.entry("pages", Map.of(Kind.CRIMSON, page)),
                Map.entry("optional", Optional.of(page)), Map.entry("bytes", new byte[] {1, -1}),
                Map.entry("lines", new Line[] {line, null}));
        arguments.forEach((type, argument) -> {
            ArgumentCodec codec = codec(type);
            assertThat(codec.misfits(codec.encode(new Object[] {argument}).json())).as(type).isEmpty();
        });
    }

    @Test
    void eachMemberThatIsLostIsTold() {
        assertThat(misfits("page", "{'one':1,'two':{'three':3}}")).hasSize(2);
    }

    @Test
    void moreOrFewerArgumentsDoNotFit() {
        ArgumentCodec codec = codec("text", String.class);
        assertThat(codec.misfits("[]".getBytes(UTF_8))).singleElement().asString().contains("0 arguments");
        assertThat(codec.misfits("[\"a\",2]".getBytes(UTF_8))).singleElement().asString().contains("2 arguments");
    }

    @Test
    void theOrderOfASetIsNone() {
        List<String> texts = List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa");
        for (int i = 0; i < texts.size(); i++) {
            LinkedHashSet<String> turned = new LinkedHashSet<>(texts.subList(i, texts.size()));
            turned.addAll(texts);
            assertThat(misfits("texts", JSONB.toJson(turned).replace('"', '\''))).isEmpty();
        }
    }

    private static List<String> misfits(String type, String journaled) {
        return codec(type).misfits(("[" + journaled.replace('\'', '"') + "]").getBytes(UTF_8));
    }

    private static ArgumentCodec codec(String name) {
        try {
            return codec(name, Types.class.getDeclaredField(name).getGenericType());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static ArgumentCodec codec(String name, Type type) {
        return new ArgumentCodec(
                JSONB, "Bean.call", Collections.singletonList(new Parameter(name, type)), new Limits(1000, 100));
    }
}
