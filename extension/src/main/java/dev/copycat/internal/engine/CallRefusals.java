package dev.copycat.internal.engine;

import dev.copycat.Phase;
import dev.copycat.ReplayFailedException;
import dev.copycat.SystemUnavailableException;
import dev.copycat.TransactionNotAllowedException;
import dev.copycat.TransactionRefusedException;
import java.io.IOException;

/** Why an engine does not run a call: what is told, and what to do instead. */
final class CallRefusals {

    private CallRefusals() {}

    /** A start that needs itself. */
    static SystemUnavailableException needEachOther(Engine one, Engine other) {
        return new SystemUnavailableException(
                "The prevalent systems " + one.name() + " and " + other.name()
                        + " need each other while they start. Take the call out of @PostConstruct or @Restored.",
                Phase.RECOVERING, null);
    }

    /** A record that ends in an error when it is replayed. */
    static ReplayFailedException replayFailed(Engine engine, Transaction transaction, Throwable thrown) {
        return new ReplayFailedException(
                "Transaction " + transaction.sequence() + " of the prevalent system " + engine.name() + ", "
                        + transaction.method() + ", ended in an error when it was replayed (" + thrown + "). Nothing on disk"
                        + " was changed. Give the server more memory or stack and start again; or, if this call must never"
                        + " run again, stop the server and run: java -jar copycat.jar void " + engine.directory() + " "
                        + transaction.sequence(),
                transaction.sequence(), thrown);
    }

    /** A record of which other calls are undone than when it was live. */
    static ReplayFailedException notUndoneBefore(Engine engine, Transaction transaction, Throwable thrown) {
        return new ReplayFailedException(
                "Transaction " + transaction.sequence() + " of the prevalent system " + engine.name() + ", "
                        + transaction.method() + ", ended otherwise when it was replayed: then it was kept but for "
                        + transaction.undone() + " calls within it, which @AbortException undid; now other calls would be undone"
                        + (thrown == null ? "" : " (" + thrown + ")") + ". Nothing on disk was changed. Start the code that it"
                        + " ran on, and stop it in order before this code starts, which takes a snapshot; or, if this call must"
                        + " never run again, stop the server and run: java -jar copycat.jar void " + engine.directory() + " "
                        + transaction.sequence(),
                transaction.sequence(), thrown);
    }

    /** A start that the disk failed. */
    static SystemUnavailableException diskFailed(Engine engine, IOException cause) {
        return new SystemUnavailableException(
                "The prevalent system " + engine.name() + " could not start: the disk under " + engine.directory()
                        + " failed (" + cause + "). Nothing that was acknowledged is lost. See that it can be read and written"
                        + " there, and has room for one more journal segment; then restart the application.",
                Phase.FAILED, cause);
    }

    /** A call that the system takes no more, or not now. */
    static SystemUnavailableException unavailable(Engine engine, Phase phase, Throwable failure) {
        return new SystemUnavailableException(
                "The prevalent system " + engine.name() + " is " + phase + (failure == null ? "" : " (" + failure + ")")
                        + "; nothing of this call was kept. The server's log says why; restart the application.",
                phase, failure);
    }

    /** A call that comes after the stop. */
    static SystemUnavailableException stopped(String system) {
        return new SystemUnavailableException(
                "The prevalent system " + system + " is stopped, as its application is; nothing of this call was kept. End"
                        + " with the application what still calls, a thread or a timer.", Phase.STOPPED, null);
    }

    /** A transaction that would have to wait behind too many. */
    static TransactionRefusedException crowded(String system, MethodName method, int mostWaiting) {
        return new TransactionRefusedException(
                method + " was not journaled by the prevalent system " + system + ": " + mostWaiting
                        + " calls wait for the disk already. Nothing of this call was kept; try again later.",
                method.toString(), null);
    }

    /** A transaction that was tried on a state that never came to be. */
    static TransactionRefusedException outdated(String system, MethodName method) {
        return new TransactionRefusedException(
                method + " was not journaled by the prevalent system " + system + ": calls before it were refused after"
                        + " it had been tried on what they did. Nothing of this call was kept; try again.",
                method.toString(), null);
    }

    /** A transaction that ends otherwise in another replica than in the live one. */
    static ReplayFailedException divergence(Engine engine, Transaction transaction, String live, Throwable thrown) {
        return new ReplayFailedException(
                "Transaction " + transaction.sequence() + " of the prevalent system " + engine.name() + ", "
                        + transaction.method() + ", " + live + " when it was live, and ended otherwise when it was replayed ("
                        + (thrown == null ? "it returned" : thrown) + "). A method must depend on its arguments and the state"
                        + " only: not on the thread, the caller's security, or an interceptor that asks for them.",
                transaction.sequence(), thrown);
    }

    /** A transaction that a query reaches. */
    static TransactionNotAllowedException inQuery(Call call, Frame caller) {
        return new TransactionNotAllowedException(
                call.method() + " may change state, so it cannot be called in a query of the prevalent system "
                        + caller.engine().name() + ". Take @ReadOnly off the method that calls it, or put it on this one if it"
                        + " only reads.",
                call.method().toString());
    }

    /** A call that a transaction or a start makes in another system. */
    static TransactionNotAllowedException otherSystem(Engine engine, Call call, Frame caller) {
        return new TransactionNotAllowedException(
                call.method() + " belongs to the prevalent system " + engine.name()
                        + " and cannot be called in a transaction or a start of " + caller.engine().name()
                        + ": replay could not give the same again. Call it before, and pass what it returns as an argument;"
                        + " or call it after.",
                call.method().toString());
    }
}
