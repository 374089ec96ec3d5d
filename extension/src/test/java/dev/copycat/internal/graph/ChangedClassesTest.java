package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.FormerName;
import dev.copycat.Promise;
import dev.copycat.RemovedFields;
import dev.copycat.StateNotCarriedException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot that was written of earlier classes: what was renamed, added, removed or widened is read, all else is refused. */
@Promise("S6")
class ChangedClassesTest {

    private static final String HERE = ChangedClassesTest.class.getName() + "$";

    /** A bean. */
    @FormerName("Shop")
    static class Library {
        Map<String, Object> books = new TreeMap<>();

        @FormerName("count")
        long total;

        String motto = "read";
    }

    @FormerName("Volume")
    @RemovedFields({"shelf", "cover"})
    static final class Book {
        @FormerName({"name", "titel"})
        final String title;

        BigInteger pages;
        Kind kind;
        final List<String> tags = new ArrayList<>();

        private Book() {
            title = "";
        }
    }

    enum Kind {
        @FormerName("ROMAN")
        NOVEL,
        ESSAY
    }

    record Isbn(@FormerName("code") String number, int checks, List<String> tags) {

        Isbn {
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }

    /** Has fields that could hold a text. */
    static final class Covered {
        Object any;
        CharSequence note;
        Kind kind;
        String title;
    }

    /** Named by the code of the test, so it can be in the state. */
    static final class Strict {
        String added;

        Strict(String added) {
            this.added = added;
        }
    }

    @Test
    void renamedAddedRemovedAndWidened() {
        Library library = read(
                define("Library", "bean", "Shop", "'books':'any','count':'int'"),
                "{'id':1,'class':'Library','fields':{'books':{'ref':2},'count':7}}",
                "{'id':2,'class':'TreeMap','entries':[['a',{'ref':3}],['b',{'ref':5}]]}",
                "{'class':'Kind','name':'" + HERE + "Kind'}",
                "{'class':'Cover','name':'" + HERE + "Cover'}",
                define("Volume", "name", "Volume", "'name':'String','pages':'int','kind':'Kind','shelf':'any','cover':'Cover'"),
                "{'id':3,'class':'Volume','fields':{'name':'Emma','pages':400,'kind':'ROMAN','shelf':{'ref':4},'cover':'RED'}}",
                define("Shelf", "name", "Shelf", "'number':'int'"),
                "{'id':4,'class':'Shelf','fields':{'number':3}}",
                define("Isbn", "name", "Isbn", "'code':'String','checks':'int'"),
                "{'id':5,'class':'Isbn','fields':{'code':'978','checks':1}}",
                "{'end':5}");
        assertThat(library.total).isEqualTo(7);
        assertThat(library.motto).isEqualTo("read");
        Book book = (Book) library.books.get("a");
        assertThat(book.title).isEqualTo("Emma");
        assertThat(book.pages).isEqualTo(400);
        assertThat(book.kind).isEqualTo(Kind.NOVEL);
        assertThat(book.tags).isEmpty();
        assertThat(library.books.get("b")).isEqualTo(new Isbn("978", 1, List.of()));
    }

    @Test
    void allThatDiffersIsToldAtOnceAndNothingIsTouched() {
        assertThatThrownBy(() -> read(
                        define("Library", "bean", "Library", "'books':'any','total':'String','color':'any'"),
                        "{'id':1,'class':'Library','fields':{'books':{'ref':3},'total':'7','color':null}}",
                        define("Cellar", "bean", "Cellar", "'bottles':'int'"),
                        "{'id':2,'class':'Cellar','fields':{'bottles':3}}",
                        "{'id':3,'class':'TreeMap','entries':[['a',{'ref':4}]]}",
                        define("Strict", "name", "Strict", ""),
                        "{'id':4,'class':'Strict','fields':{}}",
                        "{'end':4}"))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll(
                        "no field color now", "@RemovedFields(\"color\")",
                        "no bean " + HERE + "Cellar",
                        "Strict has new fields, [added]", "add one, it may be private");
        assertThat(BEAN.total).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'long', 5, was a long",
        "'boolean', true, was a boolean",
    })
    void aTypeThatWouldLoseValuesIsRefused(String kind, String value, String told) {
        assertThatThrownBy(() -> read(
                        define("Library", "bean", "Library", "'books':'any','total':'int','motto':'" + kind + "'"),
                        "{'id':1,'class':'Library','fields':{'books':null,'total':1,'motto':" + value + "}}",
                        "{'end':1}"))
                .hasMessageContainingAll(".motto of " + HERE + "Library " + told, "is a java.lang.String");
    }

    @Test
    void anObjectOfAClassThatIsGoneIsNeverDroppedInSilence() {
        assertThatThrownBy(() -> read(
                        define("Library", "bean", "Library", "'books':'any'"),
                        "{'id':1,'class':'Library','fields':{'books':{'ref':2}}}",
                        "{'id':2,'class':'TreeMap','entries':[['a',{'ref':3}]]}",
                        define("Scroll", "name", "Scroll", "'length':'int'"),
                        "{'id':3,'class':'Scroll','fields':{'length':3}}",
                        "{'end':3}"))
                .hasMessageContainingAll(HERE + "Scroll", "@FormerName(\"" + HERE + "Scroll\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'TreeMap','entries':[['a',{'ref':5}],['b',{'ref':6}]]",
        "'HashSet','elements':[{'ref':5},{'ref':4}]",
        "'List.of','elements':[{'ref':6},{'ref':5}]",
        "'Isbn','fields':{'code':'978','tags':{'ref':5}}",
    })
    void whatOnlyARemovedFieldLedToIsGivenUpThroughWhateverHoldsIt(String held) {
        Library library = read(
                define("Library", "bean", "Shop", "'books':'any'"),
                "{'id':1,'class':'Library','fields':{'books':{'ref':2}}}",
                "{'id':2,'class':'TreeMap','entries':[['a',{'ref':3}]]}",
                define("Volume", "name", "Volume", "'title':'String','shelf':'any'"),
                "{'id':3,'class':'Volume','fields':{'title':'Emma','shelf':{'ref':4}}}",
                define("Isbn", "name", "Isbn", "'code':'String','tags':'any'"),
                "{'id':4,'class':" + held + "}",
                define("Shelf", "name", "Shelf", "'number':'int'"),
                "{'id':5,'class':'Shelf','fields':{'number':3}}",
                "{'id':6,'class':'ArrayList','elements':['a']}",
                "{'end':6}");
        assertThat(((Book) library.books.get("a")).title).isEqualTo("Emma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "note", "kind"})
    void ofAnEnumThatIsGoneOnlyATextHasTheNames(String field) {
        assertThatThrownBy(() -> readCover(field))
                .isInstanceOf(StateNotCarriedException.class)
                .hasMessageContainingAll("there is no class " + HERE + "Cover now", "@FormerName(\"" + HERE + "Cover\")",
                        "make ." + field + " of " + HERE + "Covered a String, which gets the names of its constants",
                        "@RemovedFields(\"" + field + "\")");
    }

    @Test
    void aTextHasTheNamesOfAnEnumThatIsGone() {
        Covered covered = (Covered) readCover("title").books.get("a");
        assertThat(covered.title).isEqualTo("RED");
    }

    private static Library readCover(String field) {
        return read(
                define("Library", "bean", "Shop", "'books':'any'"),
                "{'id':1,'class':'Library','fields':{'books':{'ref':2}}}",
                "{'id':2,'class':'TreeMap','entries':[['a',{'ref':3}]]}",
                "{'class':'Cover','name':'" + HERE + "Cover'}",
                define("Covered", "name", "Covered", "'" + field + "':'Cover'"),
                "{'id':3,'class':'Covered','fields':{'" + field + "':'RED'}}",
                "{'end':3}");
    }

    @Test
    void aConstantThatIsGoneIsNamed() {
        assertThatThrownBy(() -> read(
                        define("Library", "bean", "Library", "'books':'any'"),
                        "{'id':1,'class':'Library','fields':{'books':{'ref':2}}}",
                        "{'class':'Kind','name':'" + HERE + "Kind'}",
                        "{'id':2,'class':'TreeMap','entries':[['a',{'Kind':'POEM'}]]}",
                        "{'end':2}"))
                .hasMessageContainingAll("Kind has no constant POEM", "@FormerName(\"POEM\")");
    }

    @Test
    void aNameThatTwoClaimOrSomethingStillHasIsAMistake() {
        @FormerName("Book")
        class Other {
            @FormerName("b")
            int a;

            int b;

            @FormerName("a")
            int c;
        }

        assertThat(FormerNames.mistakes(List.of(Other.class, Library.class, Book.class, Kind.class)))
                .hasSize(3)
                .anyMatch(mistake -> mistake.contains("$Book has or had that name"))
                .allMatch(mistake -> mistake.contains("has or had that name"))
                .anyMatch(mistake -> mistake.contains("@FormerName(\"b\")"))
                .anyMatch(mistake -> mistake.contains("@FormerName(\"a\")"));
        assertThat(FormerNames.mistakes(List.of(Library.class, Book.class, Kind.class, Isbn.class))).isEmpty();
    }

    /** Had the name of another that lives. */
    @FormerName({"Ancient", "Young"})
    static final class Old {}

    /** Had the same name once. */
    @FormerName("Ancient")
    static final class Older {}

    /** Lives. */
    static final class Young {}

    @ParameterizedTest
    @CsvSource({"Ancient,Old,Older", "Young,Young,Old"})
    void aNameThatTwoClassesClaimWhichOnlyCodeNamesIsAMistake(String name, String one, String other) {
        assertThatThrownBy(() -> read(
                        define("Library", "bean", "Library", "'books':'any'"),
                        "{'id':1,'class':'Library','fields':{'books':null}}",
                        define(name, "name", name, ""),
                        "{'end':1}"))
                .hasMessageContainingAll(HERE + one + " and " + HERE + other + " both have or had the name " + HERE + name);
    }

    private static final Library BEAN = new Library();

    /** The classes that the code of the beans names. */
    static Class<?>[] named() {
        return new Class<?>[] {Book.class, Kind.class, Isbn.class, Covered.class, Strict.class, Old.class, Older.class, Young.class};
    }

    private static Library read(String... lines) {
        GraphModel model = GraphModel.of(List.of(new Root(Library.class.getName(), Library.class, field -> true)));
        Library fresh = lines[0].contains("Shop") ? new Library() : BEAN;
        GraphReader reader = new GraphReader(model, Map.of(Library.class.getName(), fresh));
        for (String line : lines) {
            byte[] bytes = line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            reader.line(bytes, 0, bytes.length);
        }
        reader.install();
        return fresh;
    }

    private static String define(String alias, String member, String name, String fields) {
        return "{'class':'" + alias + "','" + member + "':'" + HERE + name + "','fields':{" + fields + "}}";
    }
}
