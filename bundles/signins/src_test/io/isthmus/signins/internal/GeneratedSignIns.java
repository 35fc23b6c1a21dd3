package io.isthmus.signins.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Sign-ins that could be those of a tenant, the same for the same seed. */
public final class GeneratedSignIns {

    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
    private static final int APPLICATIONS = 20;
    private static final List<Integer> ERRORS = List.of(0, 0, 0, 0, 0, 0, 700027, 53003, 7000222);

    private GeneratedSignIns() {
    }

    /** Records as Graph writes them, in the order of their times. */
    public static List<Value.Members> records(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(index -> record(index, random)).toList();
    }

    private static Value.Members record(int index, Random random) {
        int application = random.nextInt(APPLICATIONS);
        int error = ERRORS.get(random.nextInt(ERRORS.size()));
        return Value.members().with("id", Value.of(uuid(random)))
                .with("createdDateTime", Value.of(FIRST.plusSeconds(index).toString()))
                .with("signInEventTypes", Value.texts(List.of("servicePrincipal")))
                .with("resourceTenantId", Value.of("9a6c1b5e-0d54-4a52-9a3f-0f0b7a0b4a11"))
                .with("appId", Value.of(new UUID(7, application).toString()))
                .with("appDisplayName", Value.of("Application \u00e9\u20ac \"" + application + "\""))
                .with("servicePrincipalId", Value.of(new UUID(8, application).toString()))
                .with("servicePrincipalName", Value.of("Application " + application))
                .with("servicePrincipalCredentialKeyId", Value.of(new UUID(9, application).toString()))
                .with("servicePrincipalCredentialThumbprint", Value.of("7a3f%036d".formatted(application)))
                .with("clientCredentialType", Value.of("certificate"))
                .with("resourceId", Value.of("00000002-0000-0ff1-ce00-000000000000"))
                .with("resourceDisplayName", Value.of("Office 365 Exchange Online"))
                .with("ipAddress", Value.of(random.nextInt(10) == 0 ? "2001:db8::" + Integer.toHexString(random.nextInt(99))
                        : "10.0." + random.nextInt(4) + "." + random.nextInt(200)))
                .with("location", Value.members().with("city", Value.of("Amsterdam")).with("countryOrRegion", Value.of("NL")))
                .with("status", Value.members().with("errorCode", Value.of(error))
                        .with("failureReason", error == 0 ? Value.of("Other.") : Value.of("It failed.")))
                .with("conditionalAccessStatus", Value.of(error == 53003 ? "failure" : "notApplied"))
                .with("correlationId", Value.of(uuid(random)));
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Writes records one a line. */
    public static Path lines(Path file, List<Value.Members> records) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Value record : records) {
                writer.write(Codec.write(record, false));
                writer.write('\n');
            }
        }
        return file;
    }
}
