package dev.copycat.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.journal.Content.Ending;
import dev.copycat.internal.json.JsonOutput;
import dev.copycat.internal.storage.SealedLine;
import dev.copycat.internal.storage.SystemIdentity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lines whose checksum is right, and which are no records all the same. */
@Promise("R3")
class SegmentReaderTest {

    @Test
    void aNumberThatIsTooLargeForItsMemberIsDamageLikeAnyOther() {
        JsonOutput segment = new JsonOutput(512);
        RecordFormat.header(segment, new SystemIdentity("main", "1"), 1);
        int from = segment.length();
        segment.raw("{\"seq\":1,\"batch\":1,\"at\":\"2026-11-23T18:00:00Z\",\"undone\":4294967297,\"bean\":\"B\""
                + ",\"method\":\"m()\",\"args\":[]");
        SealedLine.seal(segment, from);
        SegmentReader reader = new SegmentReader(Arrays.copyOf(segment.array(), segment.length()));

        assertThat(reader.header()).isPresent();
        Content content = reader.records(entry -> {});
        assertThat(content.ending()).isEqualTo(Ending.DAMAGED);
        assertThat(content.offset()).isEqualTo(from);
    }
}
