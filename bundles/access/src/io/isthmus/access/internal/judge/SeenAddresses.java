package io.isthmus.access.internal.judge;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.access.internal.network.Addresses;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The addresses from which the application's certificate was used: of sign-ins that went through, and of those that
 * Conditional Access stopped, since it looks at a sign-in only after its credential was right.
 */
public final class SeenAddresses {

    /** AADSTS53003: access has been blocked by Conditional Access policies. */
    private static final int BLOCKED = 53003;

    private final Map<InetAddress, Reading<?>> seen = new LinkedHashMap<>();
    private final List<Reading<?>> unread = new ArrayList<>();

    /**
     * @param reads       what was read
     * @param application whose sign-ins
     */
    public SeenAddresses(Reads reads, AppId application) {
        Reading<List<ServicePrincipalSignIn>> signIns = look(reads, Parts.APPLICATION_SIGN_INS);
        signIns.value().orElse(List.of()).stream().filter(signIn -> signIn.appId().equals(application))
                .filter(SeenAddresses::credentialWasRight)
                .forEach(signIn -> add(Optional.of(signIn.ipAddress()), signIns));
        Reading<List<SignInHistory>> history = look(reads, Parts.SIGN_IN_HISTORY);
        history.value().orElse(List.of()).stream().filter(one -> one.appId().equals(application))
                .flatMap(one -> one.uses().stream()).filter(use -> use.succeeded() > 0)
                .forEach(use -> add(use.ipAddress(), history));
    }

    private <T> Reading<T> look(Reads reads, Part<T> part) {
        Reading<T> reading = reads.read(part);
        if (!reading.known()) {
            unread.add(reading);
        }
        return reading;
    }

    private static boolean credentialWasRight(ServicePrincipalSignIn signIn) {
        return signIn.succeeded() || signIn.errorCode().filter(code -> code == BLOCKED).isPresent();
    }

    private void add(Optional<String> text, Reading<?> where) {
        text.flatMap(Addresses::parse).ifPresent(address -> seen.putIfAbsent(address, where));
    }

    /** The addresses, each once, the newest sign-ins' first. */
    public List<InetAddress> all() {
        return List.copyOf(seen.keySet());
    }

    /** Where an address was seen. */
    Reading<?> where(String address) {
        return seen.get(Addresses.parse(address).orElseThrow());
    }

    /** What was not read of where the application signs in from. */
    List<Reading<?>> unread() {
        return List.copyOf(unread);
    }
}
