package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

/** What a bean has that something uses whenever the application starts. (Quarkus runs no tests of a superclass.) */
final class EagerStart {

    private EagerStart() {}

    static void assertFirstState(OpenedLedger ledger) {
        assertThat(ledger.entries()).containsExactly("after 0");
    }

    static void assertRestoredState(OpenedLedger ledger) {
        assertThat(ledger.entries()).containsExactly("after 0", "after 1");
    }
}
