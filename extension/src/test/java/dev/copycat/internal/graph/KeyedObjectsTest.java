package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.Key;
import dev.copycat.Promise;
import dev.copycat.internal.graph.KeyedObjects.Reference;
import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Objects of the state found by their keys, and by where such were found before. */
@Promise("T2")
class KeyedObjectsTest {

    /** Known by its number. */
    static class Part {
        @Key
        final long number;

        Part next;

        Part(long number) {
            this.number = number;
        }
    }

    /** Known by the number that it inherits. */
    static final class Wheel extends Part {
        Wheel(long number) {
            super(number);
        }
    }

    /** Known by a UUID. */
    static final class Owner {
        @Key
        private final UUID id = new UUID(1, 2);
    }

    static final class Garage {
        final Map<Long, Part> byNumber = new TreeMap<>();
        final Map<String, List<Part>> byShelf = new LinkedHashMap<>();
        final Map<Long, Part> lastUsed = new LinkedHashMap<>(16, 0.75f, true);
        Part[] bench = new Part[2];
        Part first;
        Owner owner;
    }

    private static final Class<?> TYPE = Garage.class;
    private static final GraphModel MODEL = GraphModel.of(List.of(new Root(TYPE.getName(), TYPE, field -> true)));

    private final Garage garage = new Garage();
    private final Map<String, Object> beans = Map.of(TYPE.getName(), garage);
    private final KeyedObjects objects = new KeyedObjects(MODEL);

    @Test
    void inAMapByTheKey() {
        garage.byNumber.put(7L, new Part(7));

        assertFound(garage.byNumber.get(7L), ".byNumber[*]");
    }

    @Test
    void inAListInAMap() {
        garage.byShelf.put("left", new ArrayList<>(List.of(new Part(1), new Part(7))));
        garage.byShelf.put("right", new ArrayList<>(List.of(new Part(3))));

        assertFound(garage.byShelf.get("left").get(1), ".byShelf[*][*]");
    }

    @Test
    void inAnArrayAndBehindAField() {
        garage.bench[1] = new Part(5);
        garage.bench[1].next = new Wheel(7);

        assertFound(garage.bench[1].next, ".bench[*].next");
    }

    @Test
    void theSameObjectInTwoPlacesIsOne() {
        garage.first = new Part(7);
        garage.bench[0] = garage.first;

        assertThat(objects.find(beans, objects.refer(beans, Part.class, new Part(7)))).isSameAs(garage.first);
    }

    @Test
    void aMapThatHasOtherKeysIsLookedThrough() {
        garage.byNumber.put(1L, new Part(7));
        garage.byNumber.put(7L, new Part(1));

        assertFound(garage.byNumber.get(1L), ".byNumber[*]");
    }

    @Test
    void lookingDoesNotChangeTheOrderOfAMapThatKeepsWhatWasLastUsed() {
        garage.lastUsed.put(7L, new Part(7));
        garage.lastUsed.put(1L, new Part(1));
        garage.lastUsed.put(2L, new Part(2));

        assertFound(garage.lastUsed.values().iterator().next(), ".lastUsed[*]");
        assertThat(garage.lastUsed.keySet()).containsExactly(7L, 1L, 2L);
    }

    @Test
    void aKeyThatIsNotThereOrThereTwiceIsTold() {
        assertThatThrownBy(() -> objects.refer(beans, Part.class, new Part(7)))
                .hasMessageContaining("nothing in the state has the key");

        garage.first = new Part(7);
        garage.bench[0] = new Part(7);
        assertThatThrownBy(() -> objects.refer(beans, Part.class, new Part(7)))
                .hasMessageContaining("2 objects in the state have the key").hasMessageContaining("Garage.first")
                .hasMessageContaining("Garage.bench[0]");
    }

    @Test
    void whatMovedIsSearchedAnew() {
        garage.first = new Part(7);
        Reference before = objects.refer(beans, Part.class, new Part(7));
        garage.bench[0] = garage.first;
        garage.first = null;

        assertThat(objects.find(beans, before)).isNull();
        assertFound(garage.bench[0], ".bench[*]");
    }

    @Test
    void twoAtOnePlaceAreTold() {
        garage.bench[0] = new Part(7);
        Reference before = objects.refer(beans, Part.class, new Part(7));
        garage.bench[1] = new Part(7);

        assertThatThrownBy(() -> objects.find(beans, before)).hasMessageContaining("2 objects in");
        assertThatThrownBy(() -> objects.refer(beans, Part.class, new Part(7))).hasMessageContaining("2 objects in");
    }

    @Test
    void aUuid() {
        garage.owner = new Owner();

        Reference reference = objects.refer(beans, Owner.class, new Owner());
        assertThat(written(reference)).contains("\"key\":\"00000000-0000-0001-0000-000000000002\"");
        assertThat(objects.find(beans, read(written(reference), Owner.class))).isSameAs(garage.owner);
    }

    @Test
    void aPlaceOutsideTheStateIsRefused() {
        for (String place : List.of("java.lang.System.out", TYPE.getName(), "", "x", TYPE.getName() + ".none")) {
            Reference reference = new Reference(Part.class, 7L, place);
            try {
                assertThat(objects.find(beans, reference)).as(place).isNull();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("there is no place " + place);
            }
        }
    }

    private void assertFound(Part expected, String place) {
        Reference reference = objects.refer(beans, Part.class, new Part(7));
        assertThat(reference.at()).isEqualTo(TYPE.getName() + place);
        assertThat(objects.find(beans, reference)).isSameAs(expected);
        assertThat(objects.find(beans, read(written(reference), Part.class))).isSameAs(expected);
    }

    private String written(Reference reference) {
        JsonOutput out = new JsonOutput(16);
        objects.write(reference, out);
        return new String(Arrays.copyOf(out.array(), out.length()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Reference read(String json, Class<?> type) {
        byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return objects.read(type, new JsonInput(bytes, 0, bytes.length));
    }
}
