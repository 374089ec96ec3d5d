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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** The closed set of JDK types whose values are written in place. */
final class ValueTypes {

    private static final List<Class<?>> TEXTS = List.of(
            String.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class,
            Pattern.class,
            Instant.class,
            Duration.class,
            Period.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class,
            MonthDay.class,
            ZoneOffset.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    private static final Map<Class<?>, ValueType> BY_CLASS = new HashMap<>();
    private static final Map<String, ValueType> BY_TAG = new HashMap<>();

    static {
        for (Primitive each : Primitive.values()) {
            BY_CLASS.put(each.box(), each);
            BY_TAG.put(each.tag(), each);
        }
        for (Class<?> each : TEXTS) {
            put(new TextType(each.getSimpleName(), each));
        }
        put(new TextType("ZoneId", ZoneId.of("UTC").getClass()));
        put(new TextType("natural order", Comparator.naturalOrder().getClass()));
        put(new TextType("reverse order", Collections.reverseOrder().getClass()));
        put(new TextType("ignoring case", String.CASE_INSENSITIVE_ORDER.getClass()));
    }

    private ValueTypes() {}

    /** The type of a class, or null if its objects are not values. */
    static ValueType of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    /** The type with a tag, or null. */
    static ValueType tagged(String tag) {
        return BY_TAG.get(tag);
    }

    static Collection<Class<?>> classes() {
        return BY_CLASS.keySet();
    }

    private static void put(TextType type) {
        BY_CLASS.put(type.type(), type);
        BY_TAG.put(type.tag(), type);
    }
}
