package dev.copycat.internal.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The objects of a graph that is read, and what is still to be done to them. Whatever needs nothing else is made and
 * filled at once; {@link #assemble} does the rest, in such an order that what can only be made of other objects, or asks
 * them for their hash code or order, comes after them. No recursion, and nothing in the file drives an allocation.
 */
final class Assembly {

    /** The slot of a reference that is the attribute of its owner. */
    static final int ATTRIBUTE = -1;

    private static final byte UNDER_WAY = 1;
    private static final byte DONE = 2;
    private static final byte GIVEN_UP = 3;

    /** What objects are: a {@link FileClass} or a {@link ContentShape}. All these arrays are by object number. */
    private Object[] kinds = new Object[1 << 10];

    private Object[] objects = new Object[1 << 10];

    /** What could not be put into the object yet: an array of values, or a {@link PartList}. */
    private Object[] pending = new Object[1 << 10];

    private int[] timesReferred;
    private int[] referencesFrom = new int[1 << 10];
    private byte[] progress = new byte[1 << 10];
    private int count;

    /** Pairs of slot and target, in the order of their owners. */
    private int[] references = new int[1 << 10];

    private int referencesEnd;

    private final ContentCheck contents = new ContentCheck(this);
    private final RecordCopies copies;
    private final Differences differences;
    private final List<Integer> asked = new ArrayList<>();
    private boolean cyclic;
    private int working;

    /**
     * An empty one.
     *
     * @param model knows all classes
     * @param differences once there are any, nothing more is made
     */
    Assembly(GraphModel model, Differences differences) {
        this.copies = new RecordCopies(model);
        this.differences = differences;
    }

    int count() {
        return count;
    }

    /** The object with a number, complete when all were assembled. */
    Object object(int id) {
        return objects[id];
    }

    /** The object that is worked on, for a message. */
    String where() {
        if (working == 0 || working > count) {
            return "the first lines";
        }
        Object kind = kinds[working];
        String name = kind instanceof FileClass type
                ? type.name()
                : ((ContentShape) kind).tag();
        return "object " + working + " (" + name + ")";
    }

    /** Begins the next object. */
    void begin(Object kind, Object object, Object content) {
        count++;
        working = count;
        if (count + 1 >= kinds.length) {
            grow();
        }
        kinds[count] = kind;
        objects[count] = object;
        pending[count] = content;
        referencesFrom[count] = referencesEnd;
        referencesFrom[count + 1] = referencesEnd;
    }

    private void grow() {
        int length = kinds.length * 2;
        kinds = Arrays.copyOf(kinds, length);
        objects = Arrays.copyOf(objects, length);
        pending = Arrays.copyOf(pending, length);
        referencesFrom = Arrays.copyOf(referencesFrom, length);
        progress = Arrays.copyOf(progress, length);
    }

    /** In the object begun last, a slot refers to another object. */
    void refer(int slot, int target) {
        if (referencesEnd + 2 > references.length) {
            references = Arrays.copyOf(references, references.length * 2);
        }
        references[referencesEnd++] = slot;
        references[referencesEnd++] = target;
        referencesFrom[count + 1] = referencesEnd;
        contents.refer(kinds[count], slot, target, count + referencesEnd);
    }

    /** The object begun last is this. */
    void made(Object object) {
        objects[count] = object;
    }

    /** Ends the object begun last. */
    void end() {
        int id = count;
        if (kinds[id] instanceof ContentShape shape) {
            contents.end(id, shape);
        }
        if (differences.any() || kinds[id] instanceof FileClass type && (type.given() || type.gone())) {
            progress[id] = DONE;
        } else if (referencesFrom[id] == referencesEnd) {
            finish(id);
        } else if (kinds[id] instanceof ContentShape shape && references[referencesFrom[id]] != ATTRIBUTE) {
            PartList parts = (PartList) pending[id];
            objects[id] = shape.shell(parts.attribute(), parts.size());
        }
    }

    /** Has all references looked at. */
    void checkTargets(TargetCheck check) {
        requireTargets();
        giveUp();
        for (int id = 1; id <= count; id++) {
            working = id;
            for (int i = referencesFrom[id]; i < referencesFrom[id + 1] && progress[id] != GIVEN_UP; i += 2) {
                check.reference(kinds[id], contents.of(id), references[i], kinds[references[i + 1]]);
            }
        }
        contents.checkLate(check);
    }

    private void requireTargets() {
        for (working = 1; working <= count; working++) {
            for (int i = referencesFrom[working]; i < referencesFrom[working + 1]; i += 2) {
                if (references[i + 1] > count) {
                    throw new IllegalArgumentException("it refers to an object that is missing");
                }
            }
        }
    }

    /** If there is no class for some objects any more, nothing is made of what only removed fields led to. */
    private void giveUp() {
        if (IntStream.rangeClosed(1, count).anyMatch(id -> kinds[id] instanceof FileClass type && type.gone())) {
            BitSet kept = Kept.of(this);
            for (int id = kept.nextClearBit(1); id <= count; id = kept.nextClearBit(id + 1)) {
                progress[id] = GIVEN_UP;
            }
        }
    }

    Object kind(int id) {
        return kinds[id];
    }

    Object pending(int id) {
        return pending[id];
    }

    /** Gives the slots and targets of all references of an object. */
    void references(int id, FieldReader.References each) {
        for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
            each.refer(references[i], references[i + 1]);
        }
    }

    /** Makes and fills all objects but the beans. */
    void assemble() {
        referToWhatIsThere();
        List<Integer> postponed = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            if (progress[id] == 0 && mustWait(id)) {
                visit(id, postponed);
            }
        }
        while (!postponed.isEmpty()) {
            int before = postponed.size();
            postponed.removeIf(this::finish);
            if (postponed.size() == before) {
                throw new IllegalArgumentException("it is part of a cycle that cannot be made");
            }
        }
        for (int id = 1; id <= count; id++) {
            if (progress[id] == 0) {
                finish(id);
            }
        }
        if (cyclic) {
            asked.forEach(this::askAgain);
        }
        copies.check(this::timesReferredTo);
        checkBeans();
    }

    /** Sets the fields whose objects are there already, for hash codes that lead back through a cycle. */
    private void referToWhatIsThere() {
        for (int id = 1; id <= count; id++) {
            if (kinds[id] instanceof FileClass type && pending[id] == null && objects[id] != null) {
                for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
                    StateField field = type.fields()[references[i]];
                    Object target = objects[references[i + 1]];
                    if (target != null && field.takes(target)) {
                        field.set(objects[id], target);
                    }
                }
            }
        }
    }

    private boolean mustWait(int id) {
        return objects[id] == null || kinds[id] instanceof ContentShape shape && shape.asksParts();
    }

    /** Finishes an object after all that it refers to, directly or not, as far as there are no cycles. */
    private void visit(int start, List<Integer> postponed) {
        IntStack path = new IntStack();
        path.push(start, referencesFrom[start]);
        progress[start] = UNDER_WAY;
        while (!path.isEmpty()) {
            int id = path.id();
            int next = path.cursor();
            if (next == referencesFrom[id + 1]) {
                path.pop();
                if (!finish(id)) {
                    postponed.add(id);
                }
                continue;
            }
            path.cursor(next + 2);
            int target = references[next + 1];
            cyclic |= progress[target] == UNDER_WAY;
            if (progress[target] == 0) {
                progress[target] = UNDER_WAY;
                path.push(target, referencesFrom[target]);
            }
        }
    }

    /** Makes and fills an object; false if one that it needs is not there yet. */
    private boolean finish(int id) {
        working = id;
        for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
            if (objects[references[i + 1]] == null) {
                return false;
            }
        }
        if (kinds[id] instanceof FileClass type) {
            finishFields(id, type);
        } else if (pending[id] != null) {
            finishContent(id, (ContentShape) kinds[id], (PartList) pending[id]);
        }
        progress[id] = DONE;
        return true;
    }

    private void finishFields(int id, FileClass type) {
        Object[] values = (Object[]) pending[id];
        for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
            StateField field = type.fields()[references[i]];
            Object target = objects[references[i + 1]];
            if (!field.takes(target)) {
                throw new IllegalArgumentException(field + " cannot hold a " + target.getClass().getName());
            } else if (values != null) {
                values[references[i]] = target;
            } else {
                field.set(objects[id], target);
            }
        }
        if (type.shape().record()) {
            objects[id] = type.shape().construct(type.inOrderOfClass(values));
            copies.compare(type, objects[id], values, slot -> target(id, slot));
            pending[id] = null;
        }
    }

    private int target(int id, int slot) {
        for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
            if (references[i] == slot) {
                return references[i + 1];
            }
        }
        return 0;
    }

    private void finishContent(int id, ContentShape shape, PartList parts) {
        for (int i = referencesFrom[id]; i < referencesFrom[id + 1]; i += 2) {
            Object target = objects[references[i + 1]];
            if (references[i] == ATTRIBUTE) {
                parts.attribute(target);
            } else {
                parts.set(references[i], target);
            }
        }
        if (objects[id] == null) {
            objects[id] = shape.shell(parts.attribute(), parts.size());
        }
        if (objects[id] == null) {
            objects[id] = shape.made(parts.parts(), parts.size());
        } else {
            fill(id, shape, parts);
        }
        if (shape.asksParts() && referencesFrom[id] < referencesFrom[id + 1]) {
            asked.add(id);
        } else {
            pending[id] = null;
        }
    }

    /** Fills what is empty. What asks its parts may meet one, in a cycle, that is not complete: then it is filled at last. */
    private void fill(int id, ContentShape shape, PartList parts) {
        try {
            shape.fill(objects[id], parts.parts(), parts.size());
        } catch (RuntimeException incomplete) {
            if (!cyclic || !shape.asksParts()) {
                throw incomplete;
            }
        }
    }

    /** In a cycle, what was asked may not have been complete. Now everything is. */
    private void askAgain(int id) {
        working = id;
        PartList parts = (PartList) pending[id];
        ContentShape shape = (ContentShape) kinds[id];
        if (!(shape instanceof MadeShape)) {
            shape.clear(objects[id]);
            shape.fill(objects[id], parts.parts(), parts.size());
        }
        shape.requireFound(objects[id], parts.parts(), parts.size());
    }

    private int timesReferredTo(int target) {
        if (timesReferred == null) {
            timesReferred = new int[count + 1];
            for (int i = 1; i < referencesEnd; i += 2) {
                timesReferred[references[i]]++;
            }
        }
        return timesReferred[target];
    }

    private void checkBeans() {
        beans().forEach(id -> finishFields(id, (FileClass) kinds[id]));
    }

    /** The numbers of the beans. */
    IntStream beans() {
        return IntStream.rangeClosed(1, count).filter(id -> kinds[id] instanceof FileClass type && type.given());
    }

    /** Whether all objects are beans, or of classes that are gone, as those of beans may be. */
    boolean onlyBeans() {
        return IntStream.rangeClosed(1, count)
                .allMatch(id -> kinds[id] instanceof FileClass type && (type.given() || type.gone()));
    }

    /** Puts the state into the beans. */
    void install() {
        beans().forEach(id -> {
            FileClass type = (FileClass) kinds[id];
            Object[] values = (Object[]) pending[id];
            for (int i = 0; i < values.length; i++) {
                if (type.fields()[i] != null) {
                    type.fields()[i].set(objects[id], values[i]);
                }
            }
        });
    }
}
