package dev.copycat.internal.graph;

import dev.copycat.internal.json.JsonInput;
import dev.copycat.internal.json.JsonOutput;
import java.util.Arrays;
import java.util.List;

/** What is the same in the lines of all objects of a class that are carried by their fields. */
final class ObjectLine {

    private final byte[] beginning;
    private final String[] names;

    /** The names as JSON, each with its colon, and a comma before all but the first. */
    private final byte[][] members;

    /**
     * The lines of a class.
     *
     * @param alias its name in the file
     * @param names the names of its fields in the file
     */
    ObjectLine(String alias, List<String> names) {
        this.beginning = bytes(new JsonOutput(64).raw(",\"class\":").string(alias).raw(",\"fields\":{"));
        this.names = names.toArray(String[]::new);
        this.members = new byte[names.size()][];
        for (int i = 0; i < members.length; i++) {
            members[i] = bytes(new JsonOutput(64).raw(i == 0 ? "" : ",").string(this.names[i]).raw(':'));
        }
    }

    private static byte[] bytes(JsonOutput json) {
        return Arrays.copyOf(json.array(), json.length());
    }

    /** The names of the fields. */
    List<String> names() {
        return List.of(names);
    }

    /** Whether what stands between the number of an object and its first field is as in these lines; then it is read. */
    boolean begins(JsonInput in) {
        return in.passes(beginning);
    }

    /** Reads the name of a field, and says whether it is the right one. */
    boolean isName(int field, JsonInput in) {
        return in.passes(members[field]) || names[field].equals(in.nextName());
    }
}
