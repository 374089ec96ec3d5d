package dev.copycat.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Promise;
import dev.copycat.internal.storage.SimulatedDisk;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On which code transactions ran, as files tell it. */
@Promise({"S6", "R5"})
class FileCodeHistoryTest {

    private final SimulatedDisk disk = new SimulatedDisk();

    @Test
    void tellsOnlyTheCodeOfTheTransactionsInQuestion() throws Exception {
        code("one").begin(1);
        code("two").begin(4);
        code("two").begin(9);
        assertThat(code("two").changes(3, 8)).isEmpty();
        assertThat(code("two").changes(2, 8)).containsExactly("- one", "+ two");
        assertThat(code("three").changes(0, 8)).containsExactly("- one", "+ three", "- two");
    }

    @Test
    void codeOfTransactionsThatWereCutOffIsForgotten() throws Exception {
        code("one").begin(1);
        code("two").begin(4);
        code("one").begin(3);
        assertThat(code("one").changes(0, 9)).isEmpty();
        assertThat(names()).containsExactly("code-00000000000000000001.jsonl");
    }

    @Test
    void andAnotherBegins() throws Exception {
        code("one").begin(1);
        code("two").begin(4);
        code("three").begin(3);
        assertThat(code("three").changes(0, 9)).containsExactly("- one", "+ three");
        assertThat(names()).containsExactly("code-00000000000000000001.jsonl", "code-00000000000000000003.jsonl");
    }

    private FileCodeHistory code(String... lines) {
        return new FileCodeHistory(disk, List.of(lines), false);
    }

    private List<String> names() throws IOException {
        return disk.list().stream().sorted().toList();
    }
}
