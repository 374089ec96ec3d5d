package dev.copycat.tck.providers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Arguments, a method for each type. */
final class Carried {

    private Carried() {}

    /** A record with a bit of everything. */
    public record Everything(
            String text,
            int number,
            Long large,
            double real,
            boolean truth,
            char letter,
            DayOfWeek day,
            BigDecimal exact,
            BigInteger huge,
            Instant instant,
            LocalDate date,
            LocalDateTime dateTime,
            LocalTime time,
            Duration duration,
            Period period,
            UUID id,
            URI place,
            List<String> words,
            Map<String, Integer> counts,
            List<Inner> inners,
            String nothing) {}

    /** What is nested. */
    public record Inner(String name, List<List<Integer>> table) {}

    /** A class with properties. */
    public static class Properties {

        private String name;
        private int[] numbers;
        private byte[] bytes;
        private Inner inner;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int[] getNumbers() {
            return numbers;
        }

        public void setNumbers(int[] numbers) {
            this.numbers = numbers;
        }

        public byte[] getBytes() {
            return bytes;
        }

        public void setBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        public Inner getInner() {
            return inner;
        }

        public void setInner(Inner inner) {
            this.inner = inner;
        }

        @Override
        public String toString() {
            return "Properties[" + name + " " + Arrays.toString(numbers) + " " + Arrays.toString(bytes) + " " + inner + "]";
        }
    }

    /** Has a field that the declared type lacks. */
    public static class MoreProperties extends Properties {

        private String more = "more";

        public String getMore() {
            return more;
        }

        public void setMore(String more) {
            this.more = more;
        }
    }

    static Everything everything() {
        return new Everything(
                "tab\t quote\" back\\ slash/ line\n é € \ud83d\ude00 \u2028 \u0001",
                -1,
                Long.MAX_VALUE,
                0.1,
                true,
                'ß',
                DayOfWeek.FRIDAY,
                new BigDecimal("123456789012345678901234567890.120"),
                BigInteger.TWO.pow(200),
                Instant.parse("2026-11-28T20:00:00.123456789Z"),
                LocalDate.of(2026, 2, 28),
                LocalDateTime.of(2026, 2, 28, 1, 2, 3, 4),
                LocalTime.of(23, 59),
                Duration.ofMillis(90_061_001),
                Period.of(1, 2, 3),
                new UUID(1, 2),
                URI.create("https://example.org/a?b=c"),
                List.of("", "b"),
                Map.of("one", 1),
                List.of(inner()),
                null);
    }

    static Inner inner() {
        return new Inner("inner", List.of(List.of(1, 2), List.of()));
    }

    static Properties properties() {
        Properties properties = new Properties();
        properties.setName("name");
        properties.setNumbers(new int[] {1, -2});
        properties.setBytes(new byte[] {0, -1, 127});
        properties.setInner(inner());
        return properties;
    }

    static OffsetDateTime offset() {
        return OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneOffset.ofHours(2));
    }

    static ZonedDateTime zoned() {
        return ZonedDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneId.of("Europe/Vienna"));
    }

    static Optional<Inner> optional() {
        return Optional.of(inner());
    }

    static OptionalInt optionalInt() {
        return OptionalInt.of(7);
    }

    static List<Object> mixed() {
        return new ArrayList<>(List.of("text", true));
    }
}
