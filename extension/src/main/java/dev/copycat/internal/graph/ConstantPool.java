package dev.copycat.internal.graph;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants at the beginning of a class file (Java Virtual Machine Specification, 4.4). */
final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\p{L}\\p{N}_$/-]+)[;<]");

    private ConstantPool() {}

    /** The binary names of the classes that are named as classes, or in descriptors and signatures. */
    static Set<String> classNames(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("Not a class file");
        }
        in.readInt();
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            i += constant(in, i, texts, classes);
        }
        Set<String> names = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (classes[i] > 0 && classes[i] < count && texts[classes[i]] != null && texts[classes[i]].charAt(0) != '[') {
                names.add(texts[classes[i]].replace('/', '.'));
            }
            if (texts[i] != null) {
                inDescriptor(texts[i], names);
            }
        }
        return names;
    }

    /** Reads one constant; returns how many further entries of the pool it takes. */
    private static int constant(DataInputStream in, int index, String[] texts, int[] classes) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts[index] = in.readUTF();
            case 7 -> classes[index] = in.readUnsignedShort();
            case 8, 16, 19, 20 -> in.readUnsignedShort();
            case 15 -> in.skipNBytes(3);
            case 5, 6 -> in.readLong();
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
            default -> throw new IOException("No constant has tag " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private static void inDescriptor(String text, Set<String> names) {
        if (text.indexOf('L') < 0 || text.indexOf(';') < 0) {
            return;
        }
        Matcher matcher = IN_DESCRIPTOR.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).replace('/', '.'));
        }
    }
}
