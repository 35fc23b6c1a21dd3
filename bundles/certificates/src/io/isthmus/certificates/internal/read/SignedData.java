package io.isthmus.certificates.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/**
 * Takes the certificates out of a message of PKCS #7 that was signed, or that carries certificates and no signature at
 * all (RFC 2315, 9.1; RFC 5652, 5.1). Each is cut out as it stands, so that its thumbprint stays what it is.
 */
final class SignedData {

    private SignedData() {
    }

    /**
     * The certificates in a message.
     *
     * @param message what it begins with was told to be such a message
     * @throws MalformedException where it is not sound
     */
    static List<byte[]> certificates(byte[] message) throws MalformedException {
        int end = Structure.endOf(message, 0);
        Tlv outer = Tlv.at(message, 0, end);
        Tlv type = Tlv.at(message, outer.content(), end);
        Tlv explicit = expect(message, type.end(), end, Tlv.CONTEXT_0);
        Tlv signed = expect(message, explicit.content(), end, Tlv.SEQUENCE);
        int place = signed.content();
        for (int part : new int[] {Tlv.INTEGER, Tlv.SET, Tlv.SEQUENCE}) {
            expect(message, place, end, part);
            place = Structure.endOf(message, place);
        }
        List<byte[]> certificates = new ArrayList<>();
        if (place >= end || (message[place] & 0xFF) != Tlv.CONTEXT_0) {
            return certificates;
        }
        Tlv all = Tlv.at(message, place, end);
        int last = Structure.endOf(message, place) - (all.closed() ? 0 : 2);
        for (place = all.content(); place < last; place = Structure.endOf(message, place)) {
            if ((message[place] & 0xFF) == Tlv.SEQUENCE) {
                certificates.add(Arrays.copyOfRange(message, place, Structure.endOf(message, place)));
            }
        }
        return certificates;
    }

    private static Tlv expect(byte[] message, int place, int end, int tag) throws MalformedException {
        Tlv found = Tlv.at(message, place, end);
        if (found.tag() != tag) {
            throw new MalformedException(NLS.bind(Messages.MessageShape, String.valueOf(place)));
        }
        return found;
    }
}
