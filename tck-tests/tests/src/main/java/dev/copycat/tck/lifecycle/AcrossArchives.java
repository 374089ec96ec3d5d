package dev.copycat.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copycat.Prevalent;
import dev.copycat.tck.harness.AfterRestart;
import dev.copycat.tck.harness.SystemFiles;
import jakarta.inject.Inject;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Prevalent beans of two archives in one deployment: they share a system. */
@TestMethodOrder(OrderAnnotation.class)
abstract class AcrossArchives {

    @Inject
    Shop shop;

    @Inject
    ServiceInLibrary service;

    static JavaArchive library() {
        return ShrinkWrap.create(JavaArchive.class, "library.jar")
                .addClass(ServiceInLibrary.class)
                .addAsManifestResource(
                        new StringAsset("<beans version=\"4.0\" bean-discovery-mode=\"annotated\"/>"), "beans.xml");
    }

    @Test
    @Order(1)
    void callsAcrossThemAreOneTransaction() {
        service.add(1);
        shop.sell(5);

        assertThat(service.sum()).isEqualTo(6);
        assertThat(SystemFiles.main().records("add")).hasSize(1);
        assertThat(SystemFiles.main().records("sell")).hasSize(1);
    }

    @Test
    @Order(2)
    @AfterRestart
    void theStateOfBothComesBack() {
        assertThat(service.sum()).isEqualTo(6);
        assertThat(shop.sell(1)).isEqualTo(2);
        assertThat(service.sum()).isEqualTo(7);
    }

    @Prevalent
    static class Shop {

        @Inject
        private ServiceInLibrary service;

        private int sales;

        public int sell(long amount) {
            service.add(amount);
            return ++sales;
        }
    }
}
