package dev.copycat.model;

import java.util.Random;

/** Makes programs up. */
final class Programs {

    private static final String KEYS = "abcde";
    private static final int DEEPEST = 3;

    private final Random random;
    private final int beans;

    Programs(Random random, int beans) {
        this.random = random;
        this.beans = beans;
    }

    String next() {
        return block(0);
    }

    int bean() {
        return random.nextInt(beans);
    }

    Mode mode() {
        return Mode.values()[random.nextInt(3)];
    }

    private String block(int depth) {
        StringBuilder program = new StringBuilder();
        int steps = 1 + random.nextInt(5);
        for (int i = 0; i < steps; i++) {
            program.append(step(depth)).append(' ');
        }
        return program.toString();
    }

    private String step(int depth) {
        int kind = random.nextInt(100);
        if (kind < 8 && depth < DEEPEST) {
            return (kind < 2 ? "call " : "try ") + bean() + " " + mode() + " ( " + block(depth + 1) + ")";
        }
        if (kind < 13) {
            return random.nextBoolean() ? "alpha" : "beta";
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> "put " + key() + " " + random.nextInt(100);
            case 2 -> "add " + key() + " " + random.nextInt(9);
            case 3 -> "link " + key() + " " + key();
            case 4 -> "remove " + key();
            case 5 -> "note " + key();
            case 6 -> "mood " + random.nextInt(2);
            case 7 -> "count " + bean();
            case 8 -> "give " + bean() + " " + key();
            default -> random.nextInt(3) == 0 ? "time" : "clear";
        };
    }

    private char key() {
        return KEYS.charAt(random.nextInt(KEYS.length()));
    }
}
