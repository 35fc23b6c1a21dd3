package io.isthmus.sdk.port;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Answers for nobody. */
enum NoPerson implements PersonPort {

    INSTANCE;

    @Override
    public boolean browse(URI address) {
        return false;
    }

    @Override
    public boolean showDeviceCode(String code, URI address, Instant expires) {
        return false;
    }

    @Override
    public Optional<char[]> password(String purpose) {
        return Optional.empty();
    }
}
