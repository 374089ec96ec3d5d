package dev.copycat.tck.recovery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Is made while the application starts. */
@Singleton
@Startup
public class OpeningSingleton {

    @Inject
    private OpenedLedger ledger;

    @PostConstruct
    void open() {
        ledger.add();
    }
}
