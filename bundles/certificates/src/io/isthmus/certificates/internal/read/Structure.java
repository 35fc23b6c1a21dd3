package io.isthmus.certificates.internal.read;

import org.eclipse.osgi.util.NLS;

/**
 * Walks once over the whole of an encoding before anything is made of it: no element is longer than what holds it, none
 * is nested too deep, and there are not too many. What comes later can then neither recurse nor allocate without bound.
 */
final class Structure {

    private final byte[] bytes;
    private final int mostElements;
    private final boolean openAllowed;
    private final Tlv[] holders = new Tlv[Limits.DEPTH + 1];

    private Structure(byte[] bytes, int mostElements, boolean openAllowed) {
        this.bytes = bytes;
        this.mostElements = mostElements;
        this.openAllowed = openAllowed;
    }

    /**
     * Walks over exactly one element with lengths everywhere, as X.509 demands (RFC 5280, 4.1).
     *
     * @throws MalformedException where it is not sound
     */
    static void check(byte[] bytes) throws MalformedException {
        int end = new Structure(bytes, Limits.ELEMENTS, false).walk(0);
        if (end != bytes.length) {
            throw new MalformedException(NLS.bind(Messages.StructureMore, String.valueOf(end)));
        }
    }

    /**
     * Walks over one element in which lengths can be missing, as PKCS #7 allows (RFC 2315, 9.1), and what comes behind
     * it does not count.
     *
     * @param start where it begins
     * @return where it ends
     * @throws MalformedException where it is not sound
     */
    static int endOf(byte[] bytes, int start) throws MalformedException {
        return new Structure(bytes, Limits.MESSAGE_ELEMENTS, true).walk(start);
    }

    private int walk(int start) throws MalformedException {
        int depth = 0;
        int position = start;
        int elements = 0;
        do {
            int limit = depth == 0 ? bytes.length : holders[depth - 1].end();
            Tlv element = Tlv.at(bytes, position, limit);
            if (depth > 0 && !holders[depth - 1].closed() && closes(element)) {
                depth--;
                position = element.end();
            } else {
                if (++elements > mostElements) {
                    throw new MalformedException(NLS.bind(Messages.StructureElements, String.valueOf(mostElements)));
                }
                position = element.constructed() ? element.content() : element.end();
                if (element.constructed()) {
                    hold(element, depth++);
                }
            }
            while (depth > 0 && holders[depth - 1].closed() && position == holders[depth - 1].end()) {
                depth--;
            }
        } while (depth > 0);
        return position;
    }

    private static boolean closes(Tlv element) {
        return element.tag() == 0 && element.length() == 0;
    }

    private void hold(Tlv element, int depth) throws MalformedException {
        if (!element.closed() && !openAllowed) {
            throw new MalformedException(NLS.bind(Messages.StructureOpen, String.valueOf(element.start())));
        }
        if (depth >= Limits.DEPTH) {
            throw new MalformedException(NLS.bind(Messages.StructureDepth, String.valueOf(element.start()),
                    String.valueOf(Limits.DEPTH)));
        }
        holders[depth] = element;
    }
}
