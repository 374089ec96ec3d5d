package dev.copycat.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.copycat.ArgumentNotCarriedException;
import dev.copycat.Promise;
import dev.copycat.fuzz.Tally;
import dev.copycat.internal.codec.ArgumentCodec.Parameter;
import dev.copycat.internal.json.MalformedJsonException;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** Any bytes as the arguments of a method: refused, or what a call with the same values would have journaled. */
@Promise({"T2", "X3"})
class ArgumentFuzzTest {

    private static final Tally TALLY = new Tally("any bytes as arguments");
    private static final ArgumentCodec CODEC =
            new ArgumentCodec(JsonbBuilder.create(), "Shelf.order", parameters(), new Limits(1 << 20, 64));

    /** A method with parameters of many types. */
    interface Shelf {
        void order(String name, long number, Integer count, boolean urgent, List<Line> lines, Map<String, LocalDate> dates,
                BigDecimal total, double weight, Colour colour);
    }

    /** A value made by its constructor's parameters. */
    public record Line(String item, int count, List<Line> parts) {}

    /** Constants. */
    public enum Colour {
        RED,
        GREEN
    }

    @FuzzTest
    void anyArguments(byte[] json) {
        TALLY.tried();
        Object[] decoded;
        byte[] encoded;
        try {
            decoded = CODEC.decode(json);
            encoded = CODEC.encode(decoded).json();
        } catch (ArgumentNotCarriedException | IllegalArgumentException | ArithmeticException | MalformedJsonException e) {
            TALLY.refused();
            return;
        }
        assertThat(CODEC.decode(encoded)).isEqualTo(decoded);
        TALLY.taken();
    }

    private static List<Parameter> parameters() {
        Type[] types = Arrays.stream(Shelf.class.getMethods()).findFirst().orElseThrow().getGenericParameterTypes();
        return Stream.of(types).map(type -> new Parameter(type.getTypeName(), type)).toList();
    }

    @AfterAll
    static void tell() throws IOException {
        TALLY.write();
    }
}
