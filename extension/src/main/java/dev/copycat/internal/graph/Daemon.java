package dev.copycat.internal.graph;

/** A thread that helps with a piece of work and ends with it. It runs none of the application's code. */
final class Daemon {

    private Daemon() {}

    /** Starts a thread that keeps neither the process nor the application's class loader alive. */
    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
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
