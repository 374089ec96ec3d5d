package dev.copycat.crash.ledger;

import dev.copycat.OutcomeUnknownException;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionRefusedException;
import java.util.ArrayList;
import java.util.List;

/** Callers, a thread each, that write down each call before it begins and after it ends. */
final class Clients {

    private static final int SHORTEST = 20;

    private final Ledger ledger;
    private final AcknowledgementLog log;
    private final Work work;

    /**
     * What they do.
     *
     * @param run which of the runs on one directory
     * @param clients how many callers
     * @param calls of each caller
     * @param longest text of a call, in characters
     */
    record Work(int run, int clients, int calls, int longest) {}

    Clients(Ledger ledger, AcknowledgementLog log, Work work) {
        this.ledger = ledger;
        this.log = log;
        this.work = work;
    }

    void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < work.clients(); client++) {
            int number = client;
            Thread thread = new Thread(() -> call(number), "client-" + client);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void call(int client) {
        for (int number = 0; number < work.calls(); number++) {
            int length = SHORTEST + (number * 131 + client * 37) % (work.longest() - SHORTEST + 1);
            call(new CallId(work.run(), client, number, length));
        }
    }

    private void call(CallId id) {
        log.line("sent", id, "");
        try {
            log.line("acked", id, ledger.add(id.toString(), id.text()));
        } catch (TransactionRefusedException | SystemUnavailableException nothingKept) {
            log.line("refused", id, nothingKept);
        } catch (OutcomeUnknownException unknown) {
            log.line("unknown", id, unknown);
        } catch (Throwable notPromised) {
            log.line("lied", id, notPromised);
        }
    }
}
