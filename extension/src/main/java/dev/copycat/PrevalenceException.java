package dev.copycat;

/**
 * What Copycat itself throws. An exception that a prevalent bean throws reaches the caller as it is, never wrapped.
 *
 * <p>Each message says what happened, where, and what to do next.
 */
public abstract sealed class PrevalenceException extends RuntimeException
        permits ArgumentNotCarriedException,
                CodeChangedException,
                DirectoryUnavailableException,
                InvalidBeansException,
                InvalidSettingsException,
                JournalDamagedException,
                OutcomeUnknownException,
                ReplayFailedException,
                SnapshotDamagedException,
                SnapshotFailedException,
                StateNotCarriedException,
                SystemUnavailableException,
                TransactionNotAllowedException,
                TransactionRefusedException,
                UnknownMethodsException {

    private static final long serialVersionUID = 1L;

    PrevalenceException(String message) {
        super(message);
    }

    PrevalenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
