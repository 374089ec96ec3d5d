package dev.copycat.benchmarks;

/** How a step is done. */
@FunctionalInterface
interface Task {

    /**
     * Does it; the process is halted afterwards, with whatever is open.
     *
     * @param assignment which peer, and where
     * @param scale how much
     * @param report where the figures go
     */
    void run(Assignment assignment, Scale scale, Report report) throws Exception;
}
