package dev.copycat.model;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/**
 * A bean that runs programs on its state, which the versions hold.
 *
 * <pre>
 * put a 5    add a 3    link a b    remove a    note a    mood 1    time    clear
 * alphaIfLive    await
 * alpha      beta       give 1 a    count 2     call 1 UNDONE ( … )    try 1 KEPT ( … )
 * </pre>
 */
public abstract class Actor implements Serializable {

    private static final long serialVersionUID = 1;

    /** What the word “await” waits for. */
    static volatile Runnable awaited = () -> {};

    protected abstract Map<String, Thing> things();

    protected abstract List<Object> log();

    protected abstract Thing make(int value);

    protected abstract long counted();

    protected abstract void count(long more);

    protected abstract void mood(int number);

    protected abstract int mood();

    final void run(String program, World world) {
        StringTokenizer words = new StringTokenizer(program);
        while (words.hasMoreTokens()) {
            step(words.nextToken(), words, world);
        }
    }

    final void take(Thing thing) {
        things().put("given", thing);
        log().add(thing);
    }

    private void step(String word, StringTokenizer words, World world) {
        switch (word) {
            case "alpha" -> throw new Failure.Alpha();
            case "beta" -> throw new Failure.Beta();
            case "alphaIfLive" -> alphaUnless(world.replaying());
            case "await" -> awaited.run();
            case "time" -> log().add(world.now());
            case "clear" -> log().clear();
            case "call" -> world.call(number(words), Mode.valueOf(words.nextToken()), inner(words));
            case "try" -> attempt(number(words), Mode.valueOf(words.nextToken()), inner(words), world);
            case "give" -> world.give(number(words), things().get(words.nextToken()));
            case "count" -> count(1 + world.count(number(words)) % 1000);
            case "mood" -> mood(number(words));
            default -> change(word, words);
        }
    }

    private static void alphaUnless(boolean replaying) {
        if (!replaying) {
            throw new Failure.Alpha();
        }
    }

    private void change(String word, StringTokenizer words) {
        String key = words.nextToken();
        switch (word) {
            case "put" -> things().put(key, make(number(words)));
            case "add" -> things().get(key).add(number(words));
            case "link" -> things().get(key).link(things().get(words.nextToken()));
            case "remove" -> things().remove(key);
            case "note" -> log().add(things().get(key));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void attempt(int bean, Mode mode, String program, World world) {
        try {
            world.call(bean, mode, program);
        } catch (Failure | NullPointerException caught) {
            log().add(caught.getClass().getSimpleName());
        }
    }

    private static int number(StringTokenizer words) {
        return Integer.parseInt(words.nextToken());
    }

    /** What is between the next parenthesis and the one that closes it. */
    private static String inner(StringTokenizer words) {
        StringBuilder inner = new StringBuilder();
        int depth = 0;
        do {
            String word = words.nextToken();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            inner.append(word).append(' ');
        } while (depth > 0);
        return inner.substring(2, inner.length() - 2);
    }

    /** Tells the state in words; things are numbered as they are met. */
    final void tell(Map<Thing, Integer> numbers, StringBuilder told) {
        Deque<Thing> met = new ArrayDeque<>();
        told.append("\ncounted ").append(counted()).append(" mood ").append(mood());
        new TreeMap<>(things()).forEach(
                (key, thing) -> told.append(' ').append(key).append('=').append(number(thing, numbers, met)));
        log().forEach(each -> told.append(' ').append(each instanceof Thing thing ? number(thing, numbers, met) : each));
        while (!met.isEmpty()) {
            Thing thing = met.remove();
            told.append(" #").append(numbers.get(thing)).append('(').append(thing.value());
            told.append(' ').append(number(thing.next(), numbers, met)).append(')');
        }
    }

    private static String number(Thing thing, Map<Thing, Integer> numbers, Deque<Thing> met) {
        if (thing == null) {
            return "none";
        }
        if (numbers.putIfAbsent(thing, numbers.size()) == null) {
            met.add(thing);
        }
        return "#" + numbers.get(thing);
    }
}
