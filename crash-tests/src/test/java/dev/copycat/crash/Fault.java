package dev.copycat.crash;

/**
 * What strace does to a process.
 *
 * @param effect what happens instead of the call
 * @param call which one
 * @param when its how manieth in one thread, as strace writes it: {@code 3}, or {@code 3+} for that and all later ones
 */
record Fault(Effect effect, SystemCall call, String when) {

    /** What happens instead of a system call. */
    enum Effect {
        KILL("signal=KILL", "kill -9"),
        EIO("error=EIO", "EIO"),
        ENOSPC("error=ENOSPC", "ENOSPC");

        private final String expression;
        private final String words;

        Effect(String expression, String words) {
            this.expression = expression;
            this.words = words;
        }

        /** Whether a line of strace's output tells of it. */
        boolean in(String line) {
            return line.contains(this == KILL ? "+++ killed by SIGKILL" : "(INJECTED)");
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Fault at(Effect effect, SystemCall call, int when) {
        return new Fault(effect, call, Integer.toString(when));
    }

    static Fault always(Effect effect, SystemCall call) {
        return new Fault(effect, call, "1+");
    }

    String expression() {
        return "inject=" + call.names() + ":" + effect.expression + ":when=" + when;
    }
}
