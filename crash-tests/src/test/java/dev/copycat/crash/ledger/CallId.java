package dev.copycat.crash.ledger;

/**
 * A call that nobody else makes, such as {@code 3.1.17x500}: the 17th call of client 1 in run 3, with a text of 500 characters.
 *
 * @param run which of the runs on one directory
 * @param client the caller
 * @param number its how manieth call
 * @param length of the text that goes with it
 */
public record CallId(int run, int client, int number, int length) {

    /** The call that a text names. */
    public static CallId parse(String text) {
        String[] parts = text.split("[.x]");
        return new CallId(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    /** The text that goes with it: nothing but this call can have written it. */
    public String text() {
        String once = this + " ";
        return once.repeat(length / once.length() + 1).substring(0, length);
    }

    @Override
    public String toString() {
        return run + "." + client + "." + number + "x" + length;
    }
}
