package io.isthmus.certificates.internal.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.bouncycastle.asn1.x509.Time;

/** Times of a certificate (RFC 5280, 4.1.2.5). */
final class Times {

    private static final int UTC_TIME = 0x17;
    private static final int CENTURY = 100;
    /** Years of two digits below this one belong to the century that began in 2000. */
    private static final int TURN = 50;

    private Times() {
    }

    /**
     * The moment that a time tells. The one form that RFC 5280 allows is read here; others, which older authorities
     * wrote (an offset, no seconds, a fraction), are left to the library, which takes longer for them.
     */
    static Instant instant(byte[] encoded, Tlv place) throws MalformedException {
        String text = new String(encoded, place.content(), place.length(), StandardCharsets.ISO_8859_1);
        int yearDigits = place.tag() == UTC_TIME ? 2 : 4;
        if (text.length() == yearDigits + "MMDDhhmmssZ".length() && text.endsWith("Z") && digits(text)) {
            int year = number(text, 0, yearDigits);
            if (yearDigits == 2) {
                year += year < TURN ? 20 * CENTURY : 19 * CENTURY;
            }
            try {
                return LocalDateTime.of(year, pair(text, yearDigits), pair(text, yearDigits + 2),
                        pair(text, yearDigits + 4), pair(text, yearDigits + 6), pair(text, yearDigits + 8))
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException noSuchDay) {
                return unusual(encoded, place);
            }
        }
        return unusual(encoded, place);
    }

    private static Instant unusual(byte[] encoded, Tlv place) throws MalformedException {
        return Library.read(Messages.PartValidity,
                () -> Time.getInstance(Library.object(encoded, place)).getDate().toInstant());
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int pair(String text, int from) {
        return number(text, from, 2);
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
