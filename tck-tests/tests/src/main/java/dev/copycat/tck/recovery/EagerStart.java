package dev.copycat.tck.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.tck.harness.AfterRestart;
import jakarta.inject.Inject;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Something that uses a prevalent bean whenever the application starts. */
@TestMethodOrder(OrderAnnotation.class)
abstract class EagerStart {

    @Inject
    OpenedLedger ledger;

    @Test
    @Order(1)
    void atTheFirstStartItFindsTheFirstState() {
        assertThat(ledger.entries()).containsExactly("after 0");
    }

    @Test
    @Order(2)
    @AfterRestart
    void laterItFindsTheRestoredState() {
        assertThat(ledger.entries()).containsExactly("after 0", "after 1");
    }
}
