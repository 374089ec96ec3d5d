package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonOutput;
import java.util.Arrays;

/**
 * A stretch of what is to be written, in the order of the file: what {@link Writing} found when it followed the references, and
 * all that {@link Encoding} needs to make lines of it.
 *
 * <p>It is a sequence of items, and beside them one of numbers, which are taken in turn:
 *
 * <pre>
 * line as it is          a byte[]
 * object by its fields   FieldShape, the object                            its number, one for each field that may refer, or 0
 * primitive array        PrimitiveArrayShape, the array                    its number
 * object by its parts    ContentShape, attribute or null, part …, END      its number
 * more of the same       MORE, ContentShape, part …, END                   its number
 * a part                 null, a value, or REFERENCE                       if a reference: the number of its target
 * </pre>
 *
 * <p>Where parts are cut off, {@code END} is missing. For one thread at a time.
 */
final class Stretch {

    static final Object REFERENCE = new Object();
    static final Object MORE = new Object();
    static final Object END = new Object();

    private Object[] items;
    private int[] numbers;
    private int itemCount;
    private int numberCount;
    private int nextItem;
    private int nextNumber;

    /** What was encoded of it ahead of its turn: whole lines. */
    private JsonOutput text;

    private long lines;

    Stretch(int length) {
        items = new Object[length];
        numbers = new int[length];
    }

    void add(Object item) {
        if (itemCount == items.length) {
            items = Arrays.copyOf(items, itemCount * 2);
        }
        items[itemCount++] = item;
    }

    void addNumber(int number) {
        if (numberCount == numbers.length) {
            numbers = Arrays.copyOf(numbers, numberCount * 2);
        }
        numbers[numberCount++] = number;
    }

    /** How many items were added. */
    int length() {
        return itemCount;
    }

    boolean hasNext() {
        return nextItem < itemCount;
    }

    Object next() {
        return items[nextItem++];
    }

    int nextNumber() {
        return numbers[nextNumber++];
    }

    /** Where it is read, to go back there. */
    long position() {
        return (long) nextNumber << 32 | nextItem;
    }

    void back(long position) {
        nextNumber = (int) (position >>> 32);
        nextItem = (int) position;
    }

    JsonOutput text() {
        return text;
    }

    long lines() {
        return lines;
    }

    /** Keeps lines that are all that stands before the next item. */
    void encoded(JsonOutput wholeLines, long count) {
        text = wholeLines;
        lines = count;
    }
}
