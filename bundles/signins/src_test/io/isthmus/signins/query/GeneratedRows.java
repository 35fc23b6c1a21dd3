package io.isthmus.signins.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;

/** Sign-ins of few values each, so that many of them meet a filter; half of what can be absent is, in some. */
public final class GeneratedRows {

    /** The seed of this run. */
    public static final long SEED = Long.getLong("isthmus.tests.seed", 1L);

    private static final Instant START = Instant.parse("2026-09-19T22:00:00Z");
    private static final List<String> NAMES = List.of("Contoso Mail", "contoso mail", "Contoso", "Ünïcode ÄÖÜ Straße",
            "a\"b\\c", "100% _under_", "Mail*Flow", "(Prod), EU", "or", "-", "İstanbul ışık", "ΣΊΣΥΦΟΣ", "名前 𝄞",
            "' OR 1=1 --", "tab\there", "https://outlook.office365.com/", "700027");
    private static final List<String> ADDRESSES = List.of("10.0.0.1", "10.0.0.99", "10.255.255.255", "192.168.1.7",
            "203.0.113.5", "2001:db8::1", "2001:0DB8:0:0:0:0:0:1", "2001:db8:ffff::", "::1", "::ffff:10.0.0.1",
            "fe80::1:2", "not known", "256.1.1.1");
    private static final int[] CODES = {0, 0, 0, 0, 700027, 7000222, 53003, 50126, 1, Integer.MAX_VALUE};

    private final Random random;

    public GeneratedRows(long seed) {
        random = new Random(seed ^ 0x5DEECE66DL);
    }

    /** The next sign-in. */
    public Map<SignInColumn, Object> next() {
        Map<SignInColumn, Object> row = new EnumMap<>(SignInColumn.class);
        int absent = random.nextInt(2, 12);
        for (SignInColumn column : SignInColumn.values()) {
            boolean required = column == SignInColumn.ID || column == SignInColumn.CREATED;
            if (required || random.nextInt(absent) > 0) {
                row.put(column, value(column));
            }
        }
        return row;
    }

    private Object value(SignInColumn column) {
        return switch (column.type()) {
            case IDENTIFIER -> column == SignInColumn.ID ? new UUID(random.nextLong(), random.nextLong()) : id();
            case INSTANT -> time();
            case INTEGER -> code();
            case ADDRESS, TEXT -> text(column);
        };
    }

    /** What a column could have, as a text. */
    String text(SignInColumn column) {
        if (column.type() == SignInColumn.Type.ADDRESS) {
            return address();
        }
        return switch (column) {
            case ID, CORRELATION_ID, APP_ID, SERVICE_PRINCIPAL_ID, RESOURCE_ID, KEY_ID -> id().toString();
            case TENANT -> id().toString().toUpperCase(Locale.ROOT);
            case THUMBPRINT -> (id().toString() + id()).replace("-", "").substring(0, 40).toUpperCase(Locale.ROOT);
            default -> NAMES.get(random.nextInt(NAMES.size()));
        };
    }

    /** One of a few ids. */
    UUID id() {
        return new UUID(random.nextInt(4) * 0x4fff_ffff_ffff_ff17L, random.nextInt(3) * 0x7fff_1234_ffff_ff17L);
    }

    int code() {
        return CODES[random.nextInt(CODES.length)];
    }

    String address() {
        return ADDRESSES.get(random.nextInt(ADDRESSES.size()));
    }

    /** A time of some weeks, now and then at midnight in Rome or the microsecond before. */
    Instant time() {
        long day = ChronoUnit.DAYS.getDuration().toMillis() * 1000;
        long micros = random.nextInt(5) == 0 ? random.nextInt(40) * day - random.nextInt(2)
                : random.nextLong(40 * day);
        return START.plus(micros, ChronoUnit.MICROS);
    }
}
