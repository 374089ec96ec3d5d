package dev.copycat.internal.engine;

/** The threads that a system has of its own. */
final class Daemon {

    private Daemon() {}

    /** A thread that keeps neither the process nor the application's class loader alive. */
    static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /** Waits for a thread's end, whatever interrupts. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
