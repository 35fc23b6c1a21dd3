package io.isthmus.sdk.testkit.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What a class file names: the constant pool of the Java Virtual Machine Specification, §4.4. */
final class ClassFile {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;

    private final Object[] constants;
    private final int[][] pairs;

    private ClassFile(int count) {
        constants = new Object[count];
        pairs = new int[count][];
    }

    /** The classes and the methods, as "java/net/Socket" and "java/net/URL.openStream", and texts that name types. */
    static Set<String> names(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        ClassFile read = new ClassFile(count);
        for (int index = 1; index < count; index++) {
            index += read.constant(in, index);
        }
        return read.names();
    }

    /** Reads a constant; tells how many places it takes besides its own. */
    private int constant(DataInputStream in, int index) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case UTF8 -> constants[index] = in.readUTF();
            case CLASS -> pairs[index] = new int[] {tag, in.readUnsignedShort()};
            case 8, 16, 19, 20 -> in.skipBytes(2);
            case 9, 10, 11, NAME_AND_TYPE ->
                    pairs[index] = new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            case 3, 4, 17, 18 -> in.skipBytes(4);
            case 15 -> in.skipBytes(3);
            case 5, 6 -> {
                in.skipBytes(8);
                return 1;
            }
            default -> throw new IOException("not a class file");
        }
        return 0;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (int index = 1; index < constants.length; index++) {
            if (constants[index] instanceof String text && text.indexOf('/') > 0) {
                names.add(text);
            }
            if (pairs[index] != null && pairs[index].length == 3 && pairs[index][0] != NAME_AND_TYPE) {
                names.add(text(pairs[pairs[index][1]][1]) + "." + text(pairs[pairs[index][2]][1]));
            }
        }
        return names;
    }

    private String text(int index) {
        return (String) constants[index];
    }
}
