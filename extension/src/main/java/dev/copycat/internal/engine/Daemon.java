package dev.copycat.internal.engine;

/** The threads that a system has of its own. */
public final class Daemon {

    private Daemon() {}

    /**
     * A thread that keeps neither the process nor the application's class loader alive.
     *
     * @param name its name, which tells whose it is and what for
     * @param work what it does
     * @return the thread, not started
     */
    public static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    /**
     * Waits for a thread's end, whatever interrupts.
     *
     * @param thread the thread; nothing is waited for if it was not started
     */
    public static void join(Thread thread) {
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
