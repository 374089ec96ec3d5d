package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal is read by a machine that speaks another language than the one that wrote it. */
@Promise({"T2", "R6"})
class OtherLocaleTest {

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path directory;

    @BeforeEach
    void setDirectory() {
        System.setProperty("copycat.directory", directory.toString());
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        Locale.setDefault(before);
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
    }

    @Test
    void aFormattedNumberStaysTheSame() {
        Locale.setDefault(Locale.GERMANY);
        try (SeContainer container = Containers.with(Till.class)) {
            container.select(Till.class).get().pay(new Payment(1234.5));
        }

        Locale.setDefault(Locale.US);
        try (SeContainer container = Containers.with(Till.class)) {
            assertThat(container.select(Till.class).get().total()).isEqualTo(1234.5);
        }
    }

    /** An argument. */
    public static class Payment {

        @JsonbNumberFormat("#,##0.00")
        public double amount;

        /** For JSON-B. */
        public Payment() {}

        Payment(double amount) {
            this.amount = amount;
        }
    }

    @Prevalent
    static class Till {

        private double total;

        public void pay(Payment payment) {
            total += payment.amount;
        }

        @ReadOnly
        public double total() {
            return total;
        }
    }
}
