package dev.copycat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.ReadOnly;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journal is read by a machine that speaks another language than the one that wrote it. */
@Promise({"T2", "R6"})
class OtherLocaleTest extends OwnDirectory {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void settings() {
        System.setProperty("copycat.snapshot.on-stop", "false");
    }

    @AfterEach
    void clear() {
        Locale.setDefault(before);
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
