package dev.copycat.internal.graph;

import java.util.BitSet;

/** What of a file is not given up: the objects to which its beans lead, on ways that pass no removed field. */
final class Kept {

    private Kept() {}

    /** The numbers of these objects, all of whose references are to some that are there. */
    static BitSet of(Assembly assembly) {
        BitSet kept = new BitSet();
        IntStack open = new IntStack();
        assembly.beans().forEach(id -> {
            kept.set(id);
            open.push(id, 0);
        });
        while (!open.isEmpty()) {
            int id = open.id();
            open.pop();
            assembly.references(id, (slot, target) -> {
                if (!kept.get(target)) {
                    kept.set(target);
                    open.push(target, 0);
                }
            });
        }
        return kept;
    }
}
