package dev.copycat.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is done for many bytes at once is what would be done for each. */
class JsonRunsTest {

    private static final String[] SPECIAL = {"\"", "\\", "\n", "\u0000", "\u007f", "é", "€", "\ud83d\ude00", "\ud83d", "\ude00", "?"};

    @Property
    void aSpecialCharacterIsSeenWhereverItStands(@ForAll long seed, @ForAll @IntRange(max = 1_200) int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x".repeat(length));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), SPECIAL[random.nextInt(SPECIAL.length)]);
        }
        JsonOutput out = new JsonOutput(random.nextInt(10)).raw("  ".repeat(random.nextInt(5))).string(text.toString()).raw(',');
        JsonInput in = new JsonInput(out.array(), 0, out.length());
        assertThat(in.string()).isEqualTo(text.toString());
        assertThat(in.peek()).isEqualTo(',');
    }

    @Property
    void numbersAreWrittenAsJavaWritesThem(@ForAll long number) {
        assertThat(text(new JsonOutput(0).raw('[').number(number))).isEqualTo("[" + number);
    }

    @Test
    void numbersOfEveryLengthAreWrittenAsJavaWritesThem() {
        for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
            for (long number : new long[] {power - 1, power, power + 1, -power, 1 - power, power * 10, Long.MAX_VALUE, Long.MIN_VALUE}) {
                assertThat(text(new JsonOutput(0).number(number))).isEqualTo(Long.toString(number));
            }
        }
    }

    @Test
    void whatIsPassedIsReadAndNothingElse() {
        byte[] text = "{\"a\":1,\"b\":{\"c\":2}}".getBytes(UTF_8);
        JsonInput in = new JsonInput(text, 0, text.length);
        assertThat(in.passes("{\"b\":".getBytes(UTF_8))).isFalse();
        assertThat(in.passes("{\"a\":".getBytes(UTF_8))).isTrue();
        assertThat(in.integer()).isEqualTo(1);
        assertThat(in.passes(",\"b\":{".getBytes(UTF_8))).isTrue();
        assertThat(in.nextName()).isEqualTo("c");
        assertThat(in.integer()).isEqualTo(2);
        assertThat(in.nextName()).isNull();
        assertThat(in.passes("}}".getBytes(UTF_8))).isFalse();
        assertThat(in.nextName()).isNull();
        in.end();
    }

    private static String text(JsonOutput out) {
        return new String(out.array(), 0, out.length(), UTF_8);
    }
}
