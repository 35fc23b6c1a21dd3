package io.isthmus.signins.query;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;

/**
 * An address as a number of 128 bits, by which addresses are compared. One of IP version 4 stands where version 6 maps
 * it, at {@code ::ffff:a.b.c.d}.
 *
 * @param high the upper 64 bits, unsigned
 * @param low the lower 64 bits, unsigned
 * @since 1.0
 */
public record AddressValue(long high, long low) implements Comparable<AddressValue> {

    /** The lowest there is. */
    public static final AddressValue LOWEST = new AddressValue(0, 0);
    /** The highest there is. */
    public static final AddressValue HIGHEST = new AddressValue(-1, -1);

    private static final long MAPPED = 0xffff_0000_0000L;
    private static final Comparator<AddressValue> ORDER = Comparator
            .comparing(AddressValue::high, Long::compareUnsigned)
            .thenComparing(AddressValue::low, Long::compareUnsigned);

    /** The value of an address in text; empty where it is none. Names are never looked up. */
    public static Optional<AddressValue> of(String address) {
        return AddressReader.read(address);
    }

    static AddressValue mapped(long version4) {
        return new AddressValue(0, MAPPED | version4);
    }

    /** Whether it stands for an address of IP version 4. */
    public boolean version4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** Its 16 bytes, the highest first: ordered as bytes, values are ordered as addresses. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    /** The first address of its network of so many leading bits. */
    AddressValue first(int bits) {
        return new AddressValue(high & mask(bits), low & mask(bits - 64));
    }

    /** The last address of its network of so many leading bits. */
    AddressValue last(int bits) {
        return new AddressValue(high | ~mask(bits), low | ~mask(bits - 64));
    }

    /** The address after it; after the highest comes the lowest. */
    AddressValue next() {
        return new AddressValue(low == -1 ? high + 1 : high, low + 1);
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= 64 ? -1 : -1L << 64 - bits;
    }

    @Override
    public int compareTo(AddressValue other) {
        return ORDER.compare(this, other);
    }

    /** The address in text: version 4 in its dots, version 6 as RFC 5952 writes it. */
    @Override
    public String toString() {
        return AddressReader.write(this);
    }
}
