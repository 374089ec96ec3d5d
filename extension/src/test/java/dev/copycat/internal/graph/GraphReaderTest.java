package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.copycat.Promise;
import dev.copycat.StateNotCarriedException;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import dev.copycat.internal.json.MalformedJsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A text that is not what was written ends in an exception, or in other values; in nothing worse, and beans stay as they are. */
@Promise({"S3", "X3"})
class GraphReaderTest {

    /** Nothing that a bean can reach names it. */
    static final class Outside {
        static {
            initialized = true;
        }
    }

    private static boolean initialized;

    /** Two beans that refer to each other. */
    static final class Shop {
        Stock stock;
        final List<Object> sold = new ArrayList<>();
        String open = "initially";
    }

    static final class Stock {
        Shop shop;
        final Map<String, Object> items = new HashMap<>();
    }

    @Test
    void beansReferToEachOtherAndShareObjects() {
        GraphModel model = Graphs.model(Shop.class, Stock.class);
        Shop shop = new Shop();
        Stock stock = new Stock();
        Page page = new Page("a", 1, null);
        shop.stock = stock;
        shop.sold.addAll(List.of(page, shop));
        shop.open = null;
        stock.shop = shop;
        stock.items.put("a", page);
        Shop freshShop = new Shop();
        Stock freshStock = new Stock();
        Graphs.read(model, Graphs.write(model, shop, stock), freshShop, freshStock);
        assertThat(freshShop.stock).isSameAs(freshStock);
        assertThat(freshStock.shop).isSameAs(freshShop);
        assertThat(freshShop.sold).containsExactly(freshStock.items.get("a"), freshShop);
        assertThat(freshShop.open).isNull();
    }

    @Test
    void aBeanThatIsNotNamedKeepsItsState() {
        Shop shop = new Shop();
        shop.open = "now";
        List<String> lines = Graphs.write(Graphs.model(Shop.class), shop);
        Shop freshShop = new Shop();
        Stock untouched = new Stock();
        untouched.items.put("a", 1);
        Graphs.read(Graphs.model(Shop.class, Stock.class), lines, freshShop, untouched);
        assertThat(freshShop.open).isEqualTo("now");
        assertThat(untouched.items).containsEntry("a", 1);
    }

    @Test
    @Promise("X1")
    void aClassThatOnlyTheFileNamesIsNotLoaded() {
        GraphModel model = Graphs.model(Box.class);
        List<String> lines = new ArrayList<>(Graphs.write(model, new Box(new Page("a", 1, null))));
        lines.replaceAll(line -> line.replace(Page.class.getName(), "dev.copycat.internal.graph.GraphReaderTest$Outside"));
        refused(model, lines);
        lines.replaceAll(line -> line.replace("dev.copycat.internal.graph.GraphReaderTest$Outside", "java.lang.ProcessBuilder"));
        refused(model, lines);
        assertThat(initialized).isFalse();
    }

    @Test
    void linesThatAreMissingOrInAnotherOrderAreRefused() {
        GraphModel model = Graphs.model(Box.class);
        List<String> lines = Graphs.write(model, new Box(new Object[] {new Page("a", 1, null), List.of(new Point(1, 2))}));
        for (int i = 0; i < lines.size(); i++) {
            List<String> missing = new ArrayList<>(lines);
            missing.remove(i);
            refused(model, missing);
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            refused(model, twice);
            List<String> truncated = lines.subList(0, i);
            refused(model, truncated);
        }
    }

    @Test
    void aNumberInTheFileDrivesNoAllocation() {
        GraphModel model = Graphs.model(Box.class);
        List<String> lines = new ArrayList<>(Graphs.write(model, new Box(new ArrayList<>(List.of(1)))));
        for (String large : List.of("2147483647", "9223372036854775807", "-1", "1e9")) {
            List<String> changed = new ArrayList<>(lines);
            changed.replaceAll(line -> line.replace("\"end\":2", "\"end\":" + large).replace("\"ref\":2", "\"ref\":" + large));
            refused(model, changed);
        }
    }

    @Property(tries = 3_000)
    void bytesThatWereChangedAreRefusedOrAreOtherValues(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        GraphModel model = Graphs.model(Box.class);
        List<String> lines = Graphs.write(model, new Box(RandomGraph.of(seed, 8)));
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            bytes = changed(bytes, random);
        }
        Box fresh = new Box("untouched");
        GraphReader reader = new GraphReader(model, Graphs.byName(fresh));
        byte[] text = bytes;
        Throwable thrown = catchThrowable(() -> {
            int line = 0;
            for (int i = 0; i <= text.length; i++) {
                if (i == text.length || text[i] == '\n') {
                    reader.line(text, line, i - line);
                    line = i + 1;
                }
            }
            reader.install();
        });
        if (thrown != null) {
            assertThat(thrown).isInstanceOfAny(StateNotCarriedException.class, MalformedJsonException.class);
            assertThat(fresh.value).isEqualTo("untouched");
        }
    }

    /** One byte changed, some repeated, or some left out. */
    private static byte[] changed(byte[] bytes, Random random) throws IOException {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        switch (random.nextInt(4)) {
            case 0 -> {
                bytes[from] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            }
            case 1 -> {
                bytes[from] = (byte) "\"{}[]:,0919ref".charAt(random.nextInt(14));
                return bytes;
            }
            case 2 -> {
                changed.write(bytes, 0, to);
                changed.write(bytes, from, bytes.length - from);
            }
            default -> {
                changed.write(bytes, 0, from);
                changed.write(bytes, to, bytes.length - to);
            }
        }
        return changed.size() == 0 ? bytes : changed.toByteArray();
    }

    private static void refused(GraphModel model, List<String> lines) {
        Box fresh = new Box("untouched");
        assertThatThrownBy(() -> Graphs.read(model, lines, fresh))
                .isInstanceOfAny(StateNotCarriedException.class, MalformedJsonException.class);
        assertThat(fresh.value).isEqualTo("untouched");
    }
}
