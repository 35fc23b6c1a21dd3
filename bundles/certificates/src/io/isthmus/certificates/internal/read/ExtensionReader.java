package io.isthmus.certificates.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.KeyUse;
import io.isthmus.certificates.Octets;
import io.isthmus.certificates.Usage;

/**
 * The extensions that matter here (RFC 5280, 4.2.1). One that cannot be understood is noted and takes nothing else with
 * it: a certificate of which an old authority wrote one field wrongly is still to be seen.
 */
final class ExtensionReader {

    /** The object identifier 2.5.29 with one more digit. */
    private static final byte[] FAMILY = {0x55, 0x1D};

    private static final int BOOLEAN = 0x01;
    private static final int OCTET_STRING = 0x04;
    private static final int KEY_IDENTIFIER = 0x80;
    private static final int BITS = 8;

    /** Those that are read, by the last digit of their object identifier. */
    private enum Known {

        SUBJECT_KEY_IDENTIFIER(14, "subjectKeyIdentifier"), KEY_USAGE(15, "keyUsage"),
        SUBJECT_ALTERNATIVE_NAME(17, "subjectAltName"), BASIC_CONSTRAINTS(19, "basicConstraints"),
        AUTHORITY_KEY_IDENTIFIER(35, "authorityKeyIdentifier"), EXTENDED_KEY_USAGE(37, "extKeyUsage");

        private final int digit;
        private final String title;

        Known(int digit, String title) {
            this.digit = digit;
            this.title = title;
        }
    }

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final List<String> unreadable;

    private ExtensionReader(List<String> unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * Finds them.
     *
     * @param extensions each of them; null where there are none
     * @param unreadable receives the names of those that cannot be understood once they are read
     */
    static ExtensionReader of(byte[] encoded, Elements extensions, List<String> unreadable) throws MalformedException {
        ExtensionReader reader = new ExtensionReader(unreadable);
        for (int number = 1; extensions != null && extensions.tag() != Elements.NONE; number++) {
            Tlv extension = extensions.next();
            try {
                reader.find(encoded, extension);
            } catch (MalformedException notUnderstood) {
                unreadable.add("#" + number);
            }
        }
        return reader;
    }

    private void find(byte[] encoded, Tlv place) throws MalformedException {
        Elements extension = Elements.in(encoded, place);
        Tlv identifier = extension.next(Tlv.OBJECT_IDENTIFIER, Messages.PartExtensions);
        if (extension.tag() == BOOLEAN) {
            extension.next();
        }
        Tlv value = extension.next(OCTET_STRING, Messages.PartExtensions);
        if (identifier.length() == FAMILY.length + 1 && Arrays.equals(encoded, identifier.content(),
                identifier.end() - 1, FAMILY, 0, FAMILY.length)) {
            values.putIfAbsent((int) encoded[identifier.end() - 1],
                    Arrays.copyOfRange(encoded, value.content(), value.end()));
        }
    }

    /** Key usage, extended key usage and basic constraints. */
    Usage usage() {
        Optional<Set<KeyUse>> keyUses = read(Known.KEY_USAGE, ExtensionReader::keyUses);
        Optional<List<KeyPurpose>> purposes = read(Known.EXTENDED_KEY_USAGE, ExtensionReader::purposes);
        Optional<Constraints> constraints = read(Known.BASIC_CONSTRAINTS, ExtensionReader::constraints);
        return new Usage(keyUses, purposes, constraints.isPresent() && constraints.get().authority(),
                constraints.map(Constraints::pathLength).orElse(OptionalInt.empty()));
    }

    /** The subject's alternative names. */
    List<AlternativeName> names() {
        return read(Known.SUBJECT_ALTERNATIVE_NAME, ExtensionReader::alternativeNames).orElse(List.of());
    }

    /** What names the certificate's own key. */
    Optional<Octets> subjectKeyId() {
        return read(Known.SUBJECT_KEY_IDENTIFIER, ExtensionReader::octets);
    }

    /** What names the key that signed it. */
    Optional<Octets> authorityKeyId() {
        return read(Known.AUTHORITY_KEY_IDENTIFIER, ExtensionReader::keyIdentifier).flatMap(found -> found);
    }

    private interface Reading<T> {
        T of(byte[] value) throws MalformedException;
    }

    private <T> Optional<T> read(Known extension, Reading<T> reading) {
        byte[] value = values.get(extension.digit);
        if (value == null) {
            return Optional.empty();
        }
        try {
            Structure.check(value);
            return Optional.of(reading.of(value));
        } catch (MalformedException notUnderstood) {
            unreadable.add(extension.title);
            return Optional.empty();
        }
    }

    private record Constraints(boolean authority, OptionalInt pathLength) {
    }

    /** Behind a byte that tells how many of the last bits do not count come the bits. */
    private static Set<KeyUse> keyUses(byte[] value) throws MalformedException {
        Tlv bits = only(value, Tlv.BIT_STRING);
        int unused = bits.length() == 0 ? 0 : value[bits.content()];
        if (unused < 0 || unused >= BITS) {
            throw new MalformedException(Messages.PartExtensions);
        }
        int count = BITS * (bits.length() - 1) - unused;
        Set<KeyUse> uses = EnumSet.noneOf(KeyUse.class);
        for (KeyUse use : KeyUse.values()) {
            int place = bits.content() + 1 + use.ordinal() / BITS;
            if (use.ordinal() < count && (value[place] & 0x80 >> use.ordinal() % BITS) != 0) {
                uses.add(use);
            }
        }
        return uses;
    }

    private static List<KeyPurpose> purposes(byte[] value) throws MalformedException {
        List<KeyPurpose> purposes = new ArrayList<>();
        Elements each = Elements.inside(value, Tlv.SEQUENCE, Messages.PartExtensions);
        while (each.tag() != Elements.NONE) {
            purposes.add(new KeyPurpose(Library.identifier(value,
                    each.next(Tlv.OBJECT_IDENTIFIER, Messages.PartExtensions))));
        }
        return purposes;
    }

    private static Constraints constraints(byte[] value) throws MalformedException {
        Elements parts = Elements.inside(value, Tlv.SEQUENCE, Messages.PartExtensions);
        boolean authority = false;
        if (parts.tag() == BOOLEAN) {
            Tlv flag = parts.next();
            authority = flag.length() == 1 && value[flag.content()] != 0;
        }
        if (parts.tag() == Elements.NONE) {
            return new Constraints(authority, OptionalInt.empty());
        }
        Tlv length = parts.next(Tlv.INTEGER, Messages.PartExtensions);
        if (length.length() != 1 || value[length.content()] < 0) {
            throw new MalformedException(Messages.PartExtensions);
        }
        return new Constraints(authority, OptionalInt.of(value[length.content()]));
    }

    private static List<AlternativeName> alternativeNames(byte[] value) throws MalformedException {
        List<AlternativeName> names = new ArrayList<>();
        Elements each = Elements.inside(value, Tlv.SEQUENCE, Messages.PartExtensions);
        while (each.tag() != Elements.NONE) {
            names.add(Names.alternative(value, each.next()));
        }
        return names;
    }

    private static Octets octets(byte[] value) throws MalformedException {
        Tlv octets = only(value, OCTET_STRING);
        return Octets.of(value, octets.content(), octets.end());
    }

    /** The issuer's name and number that can stand beside it are of no use here. */
    private static Optional<Octets> keyIdentifier(byte[] value) throws MalformedException {
        Elements parts = Elements.inside(value, Tlv.SEQUENCE, Messages.PartExtensions);
        if (parts.tag() != KEY_IDENTIFIER) {
            return Optional.empty();
        }
        Tlv identifier = parts.next();
        return Optional.of(Octets.of(value, identifier.content(), identifier.end()));
    }

    private static Tlv only(byte[] value, int tag) throws MalformedException {
        Tlv only = Tlv.at(value, 0, value.length);
        if (only.tag() != tag) {
            throw new MalformedException(Messages.PartExtensions);
        }
        return only;
    }
}
