package dev.copycat.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.copycat.Promise;
import dev.copycat.internal.graph.Samples.ByLength;
import dev.copycat.internal.graph.Samples.Colour;
import dev.copycat.internal.graph.Samples.Order;
import dev.copycat.internal.graph.Samples.Page;
import dev.copycat.internal.graph.Samples.Point;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every supported type is the same after it was written and read: class, content, order and traits. */
@Promise("S3")
class CarriedTypesTest {

    @ParameterizedTest
    @MethodSource({"numbers", "texts", "times", "optionals"})
    void aValueIsCarried(Object value) {
        assertThat(Graphs.again(value)).hasSameClassAs(value).isEqualTo(value);
    }

    static Stream<Named<Object>> numbers() {
        return rows(
                true, false, (byte) -128, (byte) 127, Short.MIN_VALUE, Short.MAX_VALUE, 'a', '\0', '\uD800', '\uDFFF',
                Integer.MIN_VALUE, Integer.MAX_VALUE, 0, Long.MIN_VALUE, Long.MAX_VALUE, 9007199254740993L,
                0.0f, -0.0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE,
                16777217f, 0.1f, 0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 1e21, -1.5e-300,
                new BigDecimal("1.50"), new BigDecimal("1.5"), new BigDecimal("0E-20"), new BigDecimal("-1E+1000"),
                BigInteger.TEN.pow(100), BigInteger.ZERO.negate(), BigInteger.valueOf(-1));
    }

    static Stream<Named<Object>> texts() {
        return rows(
                "", "a", "\"\\/\b\f\n\r\t\u0001\u007f", "é€𝄞", "\uD834 alone", "\uDD1E\uD834", "\uD800", "{\"ref\":1}",
                "x".repeat(300_000), "\u2028\u2029\uFEFF\uFFFF",
                new UUID(1, -1), URI.create("http://a/b?c=d#é"), URI.create("mailto:a@b"), URI.create(""),
                Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("zh-Hant-TW-u-ca-buddhist"), new Locale("no", "NO", "NY"),
                Currency.getInstance("EUR"), Colour.RED, Colour.GREEN, DayOfWeek.MONDAY, ChronoUnit.DAYS, TimeUnit.DAYS,
                Order.BY_Y, Comparator.naturalOrder(), Comparator.reverseOrder(), String.CASE_INSENSITIVE_ORDER);
    }

    static Stream<Named<Object>> times() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime overlap = LocalDateTime.of(2026, 10, 25, 2, 30);
        return rows(
                Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1), Instant.parse("2026-11-23T09:00:00Z"),
                Instant.ofEpochSecond(1_790_000_000L, 123_456_789), Instant.ofEpochMilli(-62135596800001L),
                Instant.parse("9999-12-31T23:59:59.999999999Z"), Instant.parse("0000-01-01T00:00:00.1Z"),
                Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Duration.ofMillis(-1), Duration.ofSeconds(-1, 1), Period.ZERO, Period.of(1, -2, 30),
                Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE),
                LocalDate.MIN, LocalDate.MAX, LocalDate.of(2024, 2, 29), LocalDate.of(-5, 1, 1), LocalDate.of(12345, 1, 1),
                LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalDateTime.MIN, LocalDateTime.MAX, overlap,
                OffsetTime.MIN, OffsetTime.MAX, OffsetDateTime.MIN, OffsetDateTime.MAX,
                overlap.atOffset(ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)),
                overlap.atZone(berlin).withEarlierOffsetAtOverlap(), overlap.atZone(berlin).withLaterOffsetAtOverlap(),
                overlap.atZone(ZoneOffset.UTC), overlap.atZone(ZoneId.of("UTC+01:00")), overlap.atZone(ZoneId.of("GMT")),
                Year.of(5), Year.of(-5), Year.of(Year.MAX_VALUE), Year.of(Year.MIN_VALUE), YearMonth.of(2026, 1),
                YearMonth.of(-2026, 12), YearMonth.of(123456, 5), YearMonth.of(1, 1), MonthDay.of(2, 29),
                ZoneOffset.UTC, ZoneOffset.MAX, ZoneOffset.ofTotalSeconds(-1), berlin, ZoneId.of("UTC"), ZoneId.of("UT+1"));
    }

    static Stream<Named<Object>> optionals() {
        return rows(
                OptionalInt.empty(), OptionalInt.of(0), OptionalLong.empty(), OptionalLong.of(Long.MIN_VALUE),
                OptionalDouble.empty(), OptionalDouble.of(Double.NaN), OptionalDouble.of(-0.0),
                Optional.empty(), Optional.of("a"), Optional.of(1L), Optional.of(new Point(1, 2)));
    }

    @ParameterizedTest
    @MethodSource({"lists", "sets", "maps", "fixed"})
    void aCollectionIsCarried(Object collection) {
        Object again = Graphs.again(collection);
        assertThat(again).hasSameClassAs(collection);
        if (collection instanceof List || collection instanceof Set || collection instanceof Map) {
            assertThat(again).isEqualTo(collection);
        }
        if (collection instanceof Collection<?> ordered && !(collection instanceof HashSet)) {
            assertThat(((Collection<?>) again).toArray()).hasSameSizeAs(ordered.toArray());
        }
    }

    private static final List<Object> SOME = List.of("b", 1, new Point(1, 2), 3L, Colour.GREEN, List.of("deep"));

    static Stream<Named<Object>> lists() {
        return rows(
                new ArrayList<>(), new ArrayList<>(SOME), new LinkedList<>(SOME), new ArrayDeque<>(SOME), new Vector<>(SOME),
                push(new Stack<>(), SOME), new CopyOnWriteArrayList<>(SOME), new ConcurrentLinkedQueue<>(SOME),
                new ConcurrentLinkedDeque<>(SOME), new LinkedBlockingQueue<>(SOME), new LinkedBlockingDeque<>(SOME),
                new PriorityQueue<>(List.of(5, 3, 9, 1, 7)), push(new PriorityQueue<>(new ByLength(-1)), List.of("a", "bb", "c")),
                new PriorityBlockingQueue<>(List.of(5L, 3L)), new ArrayList<>(Collections.nCopies(2_001, "x")),
                new ArrayList<>(Collections.nCopies(1_000, null)));
    }

    static Stream<Named<Object>> sets() {
        return rows(
                new HashSet<>(), new HashSet<>(SOME), new LinkedHashSet<>(SOME), new CopyOnWriteArraySet<>(SOME),
                new TreeSet<>(List.of("b", "a")), push(new TreeSet<>(new ByLength(-1)), List.of("a", "bb", "c")),
                push(new TreeSet<>(Order.BY_Y), List.of(new Point(1, 2), new Point(2, 1))),
                push(new TreeSet<>(new ByLength(1).reversed()), List.of("a", "bb")),
                push(new TreeSet<>(String.CASE_INSENSITIVE_ORDER.reversed()), List.of("A", "b")),
                push(new TreeSet<>(Comparator.<String>reverseOrder()), List.of("a", "b")),
                push(new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER), List.of("a", "B")),
                EnumSet.noneOf(Colour.class), EnumSet.allOf(Colour.class), EnumSet.of(DayOfWeek.FRIDAY),
                EnumSet.complementOf(EnumSet.of(Colour.GREEN)),
                push(ConcurrentHashMap.newKeySet(), List.of("a", "b")));
    }

    static Stream<Named<Object>> maps() {
        Map<Object, Object> some = new LinkedHashMap<>();
        some.put("b", 1);
        some.put(new Point(1, 2), List.of());
        some.put(Map.of(1, 2), 'c');
        some.put(5L, "five");
        Map<Object, Object> withNull = new LinkedHashMap<>(some);
        withNull.put(null, null);
        Properties properties = new Properties();
        properties.putAll(Map.of("a", "b"));
        return rows(
                new HashMap<>(), new HashMap<>(withNull), withNull, new ConcurrentHashMap<>(some), new Hashtable<>(some),
                new TreeMap<>(Map.of("b", 1, "a", 2)), put(new TreeMap<>(new ByLength(-1)), Map.of("a", 1, "bb", 2)),
                put(new ConcurrentSkipListMap<>(Comparator.reverseOrder()), Map.of(1, "a", 2, "b")),
                new EnumMap<>(Map.of(Colour.RED, 1)), new EnumMap<>(Colour.class), new EnumMap<>(DayOfWeek.class), properties,
                new IdentityHashMap<>(Map.of(Colour.RED, 1)));
    }

    static Stream<Named<Object>> fixed() {
        return rows(
                List.of(), List.of(1), List.of(1, "b"), List.of(1, 2, 3), Stream.of(1, null).toList(), Stream.of().toList(),
                Stream.of(new Point(1, 2)).toList(), List.copyOf(SOME), Set.of(), Set.of(1), Set.of(1, 2, 3), Set.copyOf(SOME),
                Map.of(), Map.of(1, 2), Map.of("a", new Point(1, 2), "b", 2), Arrays.asList(), Arrays.asList(1, null),
                Collections.emptyList(), Collections.emptySet(), Collections.emptyMap(), Collections.singletonList(null),
                Collections.singleton(new Point(1, 2)), Collections.singletonMap(null, null));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void anArrayIsCarried(Object array) {
        Object again = Graphs.again(array);
        assertThat(again).hasSameClassAs(array);
        assertThat(Arrays.deepEquals(new Object[] {again}, new Object[] {array})).isTrue();
    }

    static Stream<Named<Object>> arrays() {
        byte[] large = new byte[10_001];
        new Random(1).nextBytes(large);
        int[] ints = new Random(1).ints(10_001).toArray();
        return rows(
                new boolean[] {true, false}, new byte[0], new byte[] {-1, 0}, large, new short[] {1, -1},
                "a\uD800\0b".toCharArray(), "\uD834\uDD1E".repeat(3_000).substring(1).toCharArray(), ints,
                new long[] {Long.MIN_VALUE}, new float[] {Float.NaN, -0f}, new double[] {Double.NaN, -0.0, 0.1}, new int[3][0],
                new Object[] {1, "b", null, new int[] {1}}, new String[] {"a", null}, new Integer[] {1}, new int[][][] {{{1}}},
                new Page[0], new Page[2][3], new Colour[] {Colour.GREEN}, new Comparable<?>[] {1, "b"}, new List<?>[] {List.of()},
                new Map.Entry<?, ?>[] {Map.entry(1, 2)}, new Number[] {1L}, new DayOfWeek[] {DayOfWeek.MONDAY},
                new Instant[] {Instant.EPOCH}, new Samples.Animal[1], new Comparator<?>[1]);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void aHolderIsCarried(Object holder) {
        assertThat(Graphs.again(holder)).hasSameClassAs(holder).hasToString(holder.toString());
    }

    static Stream<Named<Object>> holders() {
        BitSet bits = new BitSet();
        bits.set(3);
        bits.set(300);
        LongAdder adder = new LongAdder();
        adder.add(-7);
        return rows(
                new AtomicBoolean(true), new AtomicInteger(-5), new AtomicLong(Long.MAX_VALUE), new AtomicReference<>("a"),
                new AtomicReference<>(), adder, new StringBuilder("a\uD800"), new StringBuffer(""), bits, new BitSet(),
                new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE), new Date(0), Map.entry(1, "b"),
                new AbstractMap.SimpleEntry<>(null, 1), new AbstractMap.SimpleImmutableEntry<>("a", null),
                Pattern.compile("a/(b)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL), Pattern.compile(""));
    }

    private static <E, C extends Collection<? super E>> C push(C collection, Collection<E> elements) {
        collection.addAll(elements);
        return collection;
    }

    private static <K, V, M extends Map<? super K, ? super V>> M put(M map, Map<K, V> entries) {
        map.putAll(entries);
        return map;
    }

    private static Stream<Named<Object>> rows(Object... values) {
        return Arrays.stream(values).map(value -> named(name(value), value));
    }

    private static String name(Object value) {
        String text = String.valueOf(value).codePoints().limit(60).collect(
                StringBuilder::new, (to, c) -> to.append(c < 32 || c > 126 ? "\\u" + Integer.toHexString(c) : Character.toString(c)),
                StringBuilder::append).toString();
        return value.getClass().getTypeName() + " " + text;
    }
}
