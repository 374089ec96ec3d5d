package dev.copycat.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copycat.CodeChangedException;
import dev.copycat.FormerName;
import dev.copycat.Prevalent;
import dev.copycat.Promise;
import dev.copycat.UnknownMethodsException;
import dev.copycat.internal.cdi.after.Forgetful;
import dev.copycat.internal.cdi.after.Market;
import dev.copycat.internal.cdi.after.Purchase;
import dev.copycat.internal.cdi.after.Window;
import dev.copycat.internal.cdi.before.Order;
import dev.copycat.internal.cdi.before.Shop;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bean that was renamed, with its methods and the types of their parameters, goes on with its snapshot and its journal. */
@Promise({"S6", "R5"})
class ChangedCodeTest {

    @Prevalent
    public static class TwiceNamed {

        private int number;

        @FormerName("set")
        public void first() {
            number++;
        }

        @FormerName("set")
        public void second() {
            number++;
        }
    }

    @TempDir
    private Path directory;

    @BeforeEach
    void settings() {
        System.setProperty("copycat.directory", directory.toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("copycat.directory");
        System.clearProperty("copycat.snapshot.on-stop");
        System.clearProperty("copycat.on-code-change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aRenamedBeanGoesOn(String fromSnapshot) {
        System.setProperty("copycat.snapshot.on-stop", fromSnapshot);
        shop();
        for (int i = 0; i < 2; i++) {
            try (SeContainer container = container(Market.class)) {
                Market market = container.select(Market.class).get();
                assertThat(market.purchases()).hasSize(1 + i).contains(new Purchase("coffee", 2));
                assertThat(market.rest()).isEqualTo("1 []");
                market.buy(new Purchase("cake", i));
            }
        }
    }

    @Test
    void aStartThatReplaysOnOtherCodeIsRefusedIfAskedTo() {
        System.setProperty("copycat.snapshot.on-stop", "false");
        System.setProperty("copycat.on-code-change", "refuse");
        shop();
        assertThatThrownBy(() -> container(Market.class))
                .isInstanceOf(CodeChangedException.class)
                .hasMessageContainingAll("3 transactions", "other code",
                        "- method " + Shop.class.getName() + ".cancel(int) transaction",
                        "+ field " + Market.class.getName() + ".notes java.util.List<java.lang.String>",
                        "copycat.on-code-change=warn");
        shop();
        System.setProperty("copycat.snapshot.on-stop", "true");
        shop();
        try (SeContainer container = container(Market.class)) {
            assertThat(container.select(Market.class).get().purchases()).hasSize(3);
        }
    }

    @Test
    void methodsThatAreGoneAreAllNamedWithWhatToAdd() {
        System.setProperty("copycat.snapshot.on-stop", "false");
        shop();
        assertThatThrownBy(() -> container(Forgetful.class))
                .isInstanceOf(UnknownMethodsException.class)
                .hasMessageContainingAll("place(" + Order.class.getName() + ")", "cancel(int)", "@FormerName");
    }

    @Test
    void methodsThatAreReadOnlyNowAreNamedAsSuch() {
        System.setProperty("copycat.snapshot.on-stop", "false");
        shop();
        assertThatThrownBy(() -> container(Window.class))
                .isInstanceOfSatisfying(UnknownMethodsException.class, refused -> assertThat(refused.methods()).containsExactly(
                        Shop.class.getName() + ".cancel(int) (" + Window.class.getName() + ".cancel(int) is @ReadOnly now: take"
                                + " that away, or start once with the old code and take a snapshot, and start from that)",
                        Shop.class.getName() + ".place(" + Order.class.getName() + ") (" + Window.class.getName() + ".look("
                                + Purchase.class.getName() + ") is @ReadOnly now: take that away, or start once with the old"
                                + " code and take a snapshot, and start from that)"))
                .hasMessageContaining("names methods that its beans do not have as transactions");
        System.setProperty("copycat.snapshot.on-stop", "true");
        shop();
        container(Window.class).close();
    }

    @Test
    void aFormerNameThatTwoClaimStopsTheDeployment() {
        assertThatThrownBy(() -> container(TwiceNamed.class))
                .hasMessageContainingAll("@FormerName", "TwiceNamed.set()", "TwiceNamed.first()", "TwiceNamed.second()");
    }

    private static void shop() {
        try (SeContainer container = container(Shop.class)) {
            Shop shop = container.select(Shop.class).get();
            shop.place(new Order("tea", 1));
            shop.place(new Order("coffee", 2));
            shop.cancel(0);
        }
    }

    private static SeContainer container(Class<?> bean) {
        return SeContainerInitializer.newInstance().disableDiscovery().addExtensions(new PrevalentExtension())
                .addBeanClasses(bean).initialize();
    }
}
