package dev.copycat.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is found eight bytes at a time is what is found one at a time. */
class ByteScanTest {

    private static final byte[] NEAR = {'"', '\\', '\n', ' ', 0x1f, 0x21, 0x23, 0x5b, 0x5d, 0, 9, 11, -1, -128, 127, 'a'};

    @Property
    void theFirstByteOfItsKindIsFound(@ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 40) int start) {
        int from = Math.min(start, bytes.length);
        assertThat(ByteScan.lineFeed(bytes, from, bytes.length)).isEqualTo(firstLineFeed(bytes, from));
        assertThat(ByteScan.plainText(bytes, from, bytes.length)).isEqualTo(firstNotPlain(bytes, from));
    }

    @Property
    void bytesThatDifferInOneBitAreToldApart(@ForAll @Size(max = 24) byte[] chosen) {
        byte[] bytes = new byte[chosen.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = NEAR[chosen[i] & 15];
        }
        for (int from = 0; from <= bytes.length; from++) {
            assertThat(ByteScan.lineFeed(bytes, from, bytes.length)).isEqualTo(firstLineFeed(bytes, from));
            assertThat(ByteScan.plainText(bytes, from, bytes.length)).isEqualTo(firstNotPlain(bytes, from));
        }
    }

    private static int firstLineFeed(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int firstNotPlain(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] & 0xff) >= 0x20) {
            at++;
        }
        return at;
    }
}
