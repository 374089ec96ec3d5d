package dev.copycat.tck.providers;

import dev.copycat.Prevalent;
import dev.copycat.ReadOnly;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes down what it is given, as text and as it is. */
@Prevalent
public class Diary {

    private final List<String> lines = new ArrayList<>();
    private final List<Object> kept = new ArrayList<>();

    public void everything(Carried.Everything argument) {
        note(argument);
    }

    public void properties(Carried.Properties argument) {
        note(argument);
    }

    public void inners(List<Carried.Inner> argument) {
        note(argument);
    }

    public void byName(Map<String, Carried.Inner> argument) {
        note(argument);
    }

    public void byNumber(Map<Integer, String> argument) {
        note(argument);
    }

    public void exact(BigDecimal argument) {
        note(argument);
    }

    public void real(Double argument) {
        note(argument);
    }

    public void offset(OffsetDateTime argument) {
        note(argument);
    }

    public void zoned(ZonedDateTime argument) {
        note(argument);
    }

    public void optional(Optional<Carried.Inner> argument) {
        note(argument);
    }

    public void optionalInt(OptionalInt argument) {
        note(argument);
    }

    public void bytes(byte[] argument) {
        lines.add(Arrays.toString(argument));
        kept.add(argument);
    }

    public void mixed(List<Object> argument) {
        note(argument);
    }

    public void text(String argument, char letter, int number) {
        note(argument + letter + number);
    }

    @ReadOnly
    public List<String> lines() {
        return lines;
    }

    @ReadOnly
    public List<Object> kept() {
        return kept;
    }

    private void note(Object argument) {
        lines.add(String.valueOf(argument));
        kept.add(argument);
    }
}
