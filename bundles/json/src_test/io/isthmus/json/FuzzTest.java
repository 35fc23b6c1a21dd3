package io.isthmus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/** Damaged texts are refused in words or read; nothing else is thrown, and nothing hangs. */
class FuzzTest {

    private static final String SEED = "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"kind\":\"hybrid.setup\","
            + "\"steps\":[{\"id\":\"a\",\"side\":\"ENTRA\",\"after\":[],\"change\":{\"effect\":\"\\u00fc\","
            + "\"actions\":[{\"request\":{\"kind\":\"graphRequest\",\"method\":\"PATCH\",\"path\":\"/v1.0/x\","
            + "\"headers\":{\"Prefer\":\"y\"},\"body\":{\"n\":[1,2.5e3,true,null]}},\"repeatable\":true}]},"
            + "\"reversibility\":{\"kind\":\"irreversible\",\"reason\":\"r\"}}],\"made\":\"2026-11-22T12:00:00Z\"}";

    private static final int ROUNDS = Boolean.getBoolean("isthmus.tests.all") ? 100_000 : 5_000;

    @Test
    void damagedTextsAreRefusedOrReadAsWhatTheySay() throws JsonException {
        Random random = new Random(Integer.getInteger("isthmus.tests.seed", 1));
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = SEED.getBytes(StandardCharsets.UTF_8);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            try {
                Value value = Codec.read(new String(bytes, StandardCharsets.UTF_8));
                assertEquals(value, Codec.read(Codec.canonical(value)));
                assertEquals(value, Codec.read(Codec.write(value, true)));
                read++;
                Codec.fromValue(value, Plan.class);
            } catch (JsonException refused) {
                assertFalse(refused.getMessage().isBlank());
            }
        }
        assertTrue(read > ROUNDS / 20, "texts that stay JSON: " + read);
    }
}
