package dev.copycat.internal.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The closed set of JDK types whose values are written in place. */
final class ValueTypes {

    private static final Map<Class<?>, ValueType> BY_CLASS = new HashMap<>();
    private static final Map<String, ValueType> BY_TAG = new HashMap<>();

    static {
        for (Primitive each : Primitive.values()) {
            BY_CLASS.put(each.box(), each);
            BY_TAG.put(each.tag(), each);
        }
        text(String.class, text -> text, text -> text);
        numbersAndNames();
        time();
        optionals();
        comparators();
    }

    private ValueTypes() {}

    private static void numbersAndNames() {
        text(BigDecimal.class, BigDecimal::toString, BigDecimal::new);
        text(BigInteger.class, BigInteger::toString, BigInteger::new);
        text(UUID.class, UUID::toString, UUID::fromString);
        text(URI.class, URI::toString, URI::create);
        text(Locale.class, ValueTypes::localeText, ValueTypes::locale);
        text(Currency.class, Currency::getCurrencyCode, Currency::getInstance);
        text(Pattern.class, pattern -> pattern.flags() + "/" + pattern.pattern(), ValueTypes::pattern);
    }

    private static void time() {
        text(Instant.class, Instant::toString, InstantText::parse);
        text(Duration.class, Duration::toString, Duration::parse);
        text(Period.class, Period::toString, Period::parse);
        text(LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(LocalTime.class, LocalTime::toString, LocalTime::parse);
        text(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        text(OffsetTime.class, OffsetTime::toString, OffsetTime::parse);
        text(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
        text(ZonedDateTime.class, ZonedDateTime::toString, ZonedDateTime::parse);
        text(Year.class, Year::toString, text -> Year.of(Integer.parseInt(text)));
        text(YearMonth.class, month -> month.getYear() + "-" + month.getMonthValue(), ValueTypes::yearMonth);
        text(MonthDay.class, MonthDay::toString, MonthDay::parse);
        text(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of);
        region(ZoneId.of("Europe/Berlin").getClass());
    }

    private static void optionals() {
        text(
                OptionalInt.class,
                optional -> optional.isPresent() ? Integer.toString(optional.getAsInt()) : "",
                text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text)));
        text(
                OptionalLong.class,
                optional -> optional.isPresent() ? Long.toString(optional.getAsLong()) : "",
                text -> text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text)));
        text(
                OptionalDouble.class,
                optional -> optional.isPresent() ? Double.toString(optional.getAsDouble()) : "",
                text -> text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text)));
    }

    private static void comparators() {
        constant("natural order", Comparator.naturalOrder());
        constant("reverse order", Collections.reverseOrder());
        constant("ignoring case", String.CASE_INSENSITIVE_ORDER);
    }

    /** The type of a class, or null if its objects are not values. */
    static ValueType of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    /** The type with a tag, or null. */
    static ValueType tagged(String tag) {
        return BY_TAG.get(tag);
    }

    static Collection<ValueType> all() {
        return BY_CLASS.values();
    }

    static Collection<Class<?>> classes() {
        return BY_CLASS.keySet();
    }

    private static <T> void text(Class<T> type, Function<T, String> format, Function<String, T> parse) {
        put(new TextType<>(type.getSimpleName(), type, format, parse));
    }

    private static void put(TextType<?> type) {
        BY_CLASS.put(type.type(), type);
        BY_TAG.put(type.tag(), type);
    }

    private static <R> void region(Class<R> region) {
        put(new TextType<>("ZoneId", region, zone -> ((ZoneId) zone).getId(), id -> region.cast(ZoneId.of(id))));
    }

    private static <C> void constant(String name, C constant) {
        @SuppressWarnings("unchecked")
        Class<C> type = (Class<C>) constant.getClass();
        put(new TextType<>(name, type, any -> "", text -> constant));
    }

    /** The language tag, or the three old parts of a locale that has none of its own. */
    private static String localeText(Locale locale) {
        String tag = locale.toLanguageTag();
        String parts = locale.getLanguage() + "/" + locale.getCountry() + "/" + locale.getVariant();
        String text = locale(tag).equals(locale) ? tag : parts;
        if (!locale(text).equals(locale)) {
            throw new IllegalArgumentException("the locale " + locale + " has no text of its own");
        }
        return text;
    }

    private static Locale locale(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 3 ? new Locale(parts[0], parts[1], parts[2]) : Locale.forLanguageTag(text);
    }

    private static Pattern pattern(String text) {
        int slash = text.indexOf('/');
        return Pattern.compile(text.substring(slash + 1), Integer.parseInt(text.substring(0, slash)));
    }

    private static YearMonth yearMonth(String text) {
        int dash = text.lastIndexOf('-');
        return YearMonth.of(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }
}
