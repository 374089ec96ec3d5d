package dev.copycat.internal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.internal.engine.MethodName;
import dev.copycat.internal.engine.Transaction;
import dev.copycat.internal.json.JsonOutput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instants are written as the platform writes them, whatever came before. */
class RecordWriterTest {

    private static final List<String> INSTANTS = List.of(
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "2026-11-23T18:00:00.120Z",
            "2026-11-23T18:00:00.000456Z",
            "2026-11-23T18:00:00.000000001Z",
            "2026-11-23T18:00:00Z",
            "2026-11-23T18:01:00.100200300Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999Z",
            "0000-02-29T00:00:00.5Z");

    @Test
    void instantsAreWrittenAsThePlatformDoes() {
        RecordWriter writer = new RecordWriter();
        MethodName method = new MethodName("Wiki", "edit()");
        for (String text : INSTANTS) {
            Instant instant = Instant.parse(text);
            JsonOutput out = new JsonOutput(100);
            writer.write(out, new Transaction(1, instant, null, method, "[]".getBytes(UTF_8)), 1);
            assertThat(new String(out.array(), 0, out.length(), UTF_8)).contains("\"at\":\"" + instant + "\"");
        }
    }
}
