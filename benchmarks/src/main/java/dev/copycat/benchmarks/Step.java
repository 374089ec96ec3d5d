package dev.copycat.benchmarks;

/** All that a process of its own can do, a step a process. */
enum Step {
    COMMITS(new CommitsTask(Callers.Kind.PLATFORM)),
    VIRTUAL(new CommitsTask(Callers.Kind.VIRTUAL)),
    QUERIES(new QueriesTask()),
    BUILD(new BuildTask()),
    RESTART(new RestartTask(RestartTask.Origin.JOURNAL)),
    RESTART_FROM_SNAPSHOT(new RestartTask(RestartTask.Origin.SNAPSHOT)),
    SNAPSHOT(new SnapshotTask()),
    GROWTH(new GrowthTask()),
    PLAIN_HEAP(new PlainHeapTask()),
    FORCES(new ForcesTask()),
    SYNCS(new SyncsTask());

    private final Task task;

    Step(Task task) {
        this.task = task;
    }

    Task task() {
        return task;
    }
}
