package io.isthmus.certificates.internal.read;

import org.eclipse.osgi.util.NLS;

/** Goes through the elements inside another one. */
final class Elements {

    /** No tag: there is no element any more. */
    static final int NONE = -1;

    private final byte[] bytes;
    private final int end;
    private int place;

    private Elements(byte[] bytes, int place, int end) {
        this.bytes = bytes;
        this.place = place;
        this.end = end;
    }

    /** What stands inside an element of a buffer. */
    static Elements in(byte[] bytes, Tlv holder) {
        return new Elements(bytes, holder.content(), holder.end());
    }

    /** What stands inside the one element that a buffer is, which has to have a tag. */
    static Elements inside(byte[] bytes, int tag, String part) throws MalformedException {
        return in(bytes, new Elements(bytes, 0, bytes.length).next(tag, part));
    }

    /** The tag of the next one, or {@link #NONE}. */
    int tag() {
        return place < end ? bytes[place] & 0xFF : NONE;
    }

    /** The next one. */
    Tlv next() throws MalformedException {
        Tlv next = Tlv.at(bytes, place, end);
        place = next.end();
        return next;
    }

    /**
     * The next one, which has to have a tag.
     *
     * @param part what should stand there, for the message
     */
    Tlv next(int tag, String part) throws MalformedException {
        if (tag() != tag) {
            throw new MalformedException(NLS.bind(Messages.PartElsewhere, part, String.valueOf(place)));
        }
        return next();
    }
}
