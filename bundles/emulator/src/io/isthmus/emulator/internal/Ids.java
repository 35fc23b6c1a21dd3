package io.isthmus.emulator.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the ids of one request: the same on every run that makes the same requests, different for each request. */
public final class Ids {

    private final String seed;
    private int made;

    /** @param seed what tells this request from every other of the organization */
    public Ids(String seed) {
        this.seed = seed;
    }

    /** A new id. */
    public String next() {
        made++;
        return UUID.nameUUIDFromBytes((seed + "#" + made).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
