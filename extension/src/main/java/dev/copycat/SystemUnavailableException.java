package dev.copycat;

/** The system does not take this call in its present phase. */
public final class SystemUnavailableException extends PrevalenceException {

    private static final long serialVersionUID = 1L;

    private final Phase phase;

    /**
     * For Copycat itself.
     *
     * @param message what, where, and what to do next
     * @param phase the phase the system is in
     * @param cause what it comes from
     */
    public SystemUnavailableException(String message, Phase phase, Throwable cause) {
        super(message, cause);
        this.phase = phase;
    }

    /**
     * The phase the system is in.
     *
     * @return the phase the system is in
     */
    public Phase phase() {
        return phase;
    }
}
