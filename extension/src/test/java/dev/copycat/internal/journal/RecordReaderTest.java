package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader reads what the general one reads, or nothing. */
class RecordReaderTest {

    private static final String[] PIECES = {
        "\"", "\\", "\\u00e9", "\n", "\0", " ", ",", ":", "[", "]", "{", "}", "0", "9", "-", "1e3", "null", "é", "\u0001", "T", "Z", ".",
        ",\"x\":[{\"y\":\"]\"}]", ",\"args\":[2]", ",\"seq\":7", ",\"caller\":\"Ann\"", ",\"undone\":3", ",\"undone\":99999999999",
        ",\"at\":\"2026-02-29T00:00:00Z\"", ",\"close\":9"
    };

    @Property
    void everyRecordAsItIsWrittenIsReadQuickly(@ForAll("transactions") List<Transaction> written, @ForAll("sequences") long batch) {
        JsonOutput out = new JsonOutput(256);
        List<Integer> ends = new ArrayList<>(List.of(0));
        written.forEach(each -> {
            new RecordWriter().write(out, each, batch);
            ends.add(out.length());
        });
        RecordReader reader = new RecordReader(out.array());
        for (int i = 0; i < written.size(); i++) {
            Entry read = reader.read(ends.get(i), ends.get(i + 1) - 1);
            assertThat(fields(read)).isEqualTo(fields(general(out.array(), ends.get(i), ends.get(i + 1) - 1)));
            assertThat(fields(read.transaction())).isEqualTo(fields(written.get(i)));
            assertThat(read.batch()).isEqualTo(batch);
        }
    }

    @Property(tries = 20_000)
    void aRecordThatIsWrittenOtherwiseIsReadEquallyOrNotAtAll(
            @ForAll("transactions") List<Transaction> transactions, @ForAll long seed) {
        Random random = new Random(seed);
        JsonOutput out = new JsonOutput(256);
        new RecordWriter().write(out, transactions.get(0), 1);
        byte[] line = changed(new String(out.array(), 0, out.length() - 20, ISO_8859_1), random);
        assertNotReadOtherwise(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[],'x':{}",
        "{'seq':2,'batch':1,'x':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{'batch':1,'seq':2,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{ 'seq' : 2 , 'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args': [] ",
        "{'seq': 2,'batch':1,'at': '2026-11-23T18:00:00Z','bean': 'B','method': 'm()','args': [ 1 ]",
        "{'seq':2,'batch':1,'at':'2026-11-23T24:00:00Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2016-12-31T23:59:60Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-02-29T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23t18:00:00z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00.Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00.1234567890Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'+12026-11-23T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':[2026-11-23T18:00:00Z],'bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':['B'],'method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':7,'args':[]",
        "{'seq':0,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','undone':4294967297,'bean':'B','method':'m()','args':[]",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[}",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()','args':[",
        "{'seq':2,'batch':1,'at':'2026-11-23T18:00:00Z','bean':'B','method':'m()'",
        "{'close':2",
        "{'seq':2"
    })
    void whatIsNearARecordIsReadEquallyOrNotAtAll(String line) {
        assertNotReadOtherwise(line.replace('\'', '"').getBytes(UTF_8));
    }

    private static void assertNotReadOtherwise(byte[] unsealed) {
        JsonOutput out = new JsonOutput(256).raw(unsealed);
        SealedLine.seal(out, 0);
        Entry read = new RecordReader(out.array()).read(0, out.length() - 1);
        if (read != null) {
            assertThat(fields(read)).isEqualTo(fields(general(out.array(), 0, out.length() - 1)));
        }
    }

    private static RecordFormat.Line general(byte[] bytes, int from, int to) {
        try {
            return RecordFormat.read(bytes, from, to);
        } catch (RuntimeException notALine) {
            return new RecordFormat.Close(-1);
        }
    }

    private static List<Object> fields(RecordFormat.Line line) {
        return line instanceof Entry entry
                ? List.of(fields(entry.transaction()), entry.batch(), entry.segment(), entry.from(), entry.to())
                : List.of(line);
    }

    private static List<Object> fields(Transaction transaction) {
        return Arrays.asList(
                transaction.sequence(), transaction.instant(), transaction.caller(), transaction.method(), transaction.undone(),
                new String(transaction.arguments(), UTF_8));
    }

    private static byte[] changed(String line, Random random) {
        String changed = line;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = 1 + random.nextInt(changed.length() - 1);
            int to = Math.min(changed.length(), from + random.nextInt(3));
            byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8);
            changed = changed.substring(0, from) + new String(piece, ISO_8859_1) + changed.substring(to);
        }
        return changed.getBytes(ISO_8859_1);
    }

    @Provide
    Arbitrary<List<Transaction>> transactions() {
        Arbitrary<MethodName> methods = Combinators.combine(texts(), texts()).as(MethodName::new);
        return Combinators.combine(
                        sequences(), instants(), texts().injectNull(0.5), methods, arguments(),
                        Arbitraries.integers().between(0, 3))
                .as(Transaction::new).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Long> sequences() {
        return Arbitraries.longs().between(1, Long.MAX_VALUE);
    }

    private static Arbitrary<Instant> instants() {
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 123_000_000, 123_456_000), Arbitraries.integers().between(0, 999_999_999));
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond()),
                Arbitraries.longs().between(0, 4_000_000_000L));
        return Combinators.combine(seconds, nanos).as((second, nano) -> Instant.ofEpochSecond(second, nano));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("com.acme.Wiki", "edit(String,int)", "größe(String)", "", "a\"b\\c\n"),
                Arbitraries.strings().ofMaxLength(40));
    }

    private static Arbitrary<byte[]> arguments() {
        Arbitrary<String> scalars = Arbitraries.oneOf(
                texts().map(text -> json(text)), Arbitraries.longs().map(String::valueOf), Arbitraries.of("null", "true", "1.5e-3"));
        Arbitrary<String> values = Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> scalars.list().ofMaxSize(3).map(each -> "[" + String.join(", ", each) + "]"),
                () -> Combinators.combine(texts(), scalars).as((name, value) -> "{" + json(name) + ":[" + value + ",{}]}"));
        return values.list().ofMaxSize(3).map(each -> ("[" + String.join(",", each) + "]").getBytes(UTF_8));
    }

    private static String json(String text) {
        JsonOutput out = new JsonOutput(16).string(text);
        return new String(out.array(), 0, out.length(), UTF_8);
    }
}
