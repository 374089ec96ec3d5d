package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A type whose values are written as a string.
 *
 * <p>Switches, here and in the other types of the JDK, and no tables of lambdas: to link those took half of a start.
 *
 * @param tag its name in the file
 * @param type the exact class of the values
 */
record TextType(String tag, Class<?> type) implements ValueType {

    @Override
    public boolean bare() {
        return type == String.class;
    }

    @Override
    public boolean holds(Object value) {
        return value.getClass() == type;
    }

    @Override
    public void write(Object value, JsonOutput out) {
        out.string(text(type.cast(value)));
    }

    @Override
    public Object read(JsonInput in) {
        return value(in.string());
    }

    @Override
    public boolean same(Object left, Object right) {
        // A Pattern does not define equals; its text is all there is to it.
        return left.equals(right) || type == Pattern.class && text(left).equals(text(right));
    }

    private String text(Object value) {
        return switch (tag) {
            case "Locale" -> text((Locale) value);
            case "Currency" -> ((Currency) value).getCurrencyCode();
            case "Pattern" -> ((Pattern) value).flags() + "/" + ((Pattern) value).pattern();
            case "YearMonth" -> ((YearMonth) value).getYear() + "-" + ((YearMonth) value).getMonthValue();
            case "OptionalInt" -> text((OptionalInt) value);
            case "OptionalLong" -> text((OptionalLong) value);
            case "OptionalDouble" -> text((OptionalDouble) value);
            case "natural order", "reverse order", "ignoring case" -> "";
            default -> value.toString();
        };
    }

    private Object value(String text) {
        return switch (tag) {
            case "String" -> text;
            case "BigDecimal" -> new BigDecimal(text);
            case "BigInteger" -> new BigInteger(text);
            case "UUID" -> UUID.fromString(text);
            case "URI" -> URI.create(text);
            case "Locale" -> locale(text);
            case "Currency" -> Currency.getInstance(text);
            case "Pattern" -> pattern(text);
            case "OptionalInt" -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
            case "OptionalLong" -> text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
            case "OptionalDouble" -> text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
            case "natural order" -> Comparator.naturalOrder();
            case "reverse order" -> Collections.reverseOrder();
            case "ignoring case" -> String.CASE_INSENSITIVE_ORDER;
            default -> time(text);
        };
    }

    private Object time(String text) {
        return switch (tag) {
            case "Instant" -> InstantText.parse(text);
            case "Duration" -> Duration.parse(text);
            case "Period" -> Period.parse(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "LocalTime" -> LocalTime.parse(text);
            case "LocalDateTime" -> LocalDateTime.parse(text);
            case "OffsetTime" -> OffsetTime.parse(text);
            case "OffsetDateTime" -> OffsetDateTime.parse(text);
            case "ZonedDateTime" -> ZonedDateTime.parse(text);
            case "Year" -> Year.of(Integer.parseInt(text));
            case "YearMonth" -> yearMonth(text);
            case "MonthDay" -> MonthDay.parse(text);
            case "ZoneOffset" -> ZoneOffset.of(text);
            case "ZoneId" -> type.cast(ZoneId.of(text));
            default -> throw new IllegalStateException(tag + " has no values");
        };
    }

    /** The language tag, or the three old parts of a locale that has none of its own. */
    private static String text(Locale locale) {
        String tag = locale.toLanguageTag();
        String parts = locale.getLanguage() + "/" + locale.getCountry() + "/" + locale.getVariant();
        String text = locale(tag).equals(locale) ? tag : parts;
        if (!locale(text).equals(locale)) {
            throw new IllegalArgumentException("the locale " + locale + " has no text of its own");
        }
        return text;
    }

    private static String text(OptionalInt optional) {
        return optional.isPresent() ? Integer.toString(optional.getAsInt()) : "";
    }

    private static String text(OptionalLong optional) {
        return optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
    }

    private static String text(OptionalDouble optional) {
        return optional.isPresent() ? Double.toString(optional.getAsDouble()) : "";
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
