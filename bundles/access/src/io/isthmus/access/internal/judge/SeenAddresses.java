package io.isthmus.access.internal.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.access.internal.network.Address;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The addresses from which the application's certificate was used. Sign-ins that went through tell where the servers
 * are. Of those that Conditional Access stopped the credential was right, too, since it looks at a sign-in only then:
 * where none ever went through, it may be a server that is shut out, or a stranger with its certificate.
 */
public final class SeenAddresses {

    /** AADSTS53003: access has been blocked by Conditional Access policies. */
    private static final int BLOCKED = 53003;

    private final Map<Address, Reading<?>> seen = new LinkedHashMap<>();
    private final Map<Address, Reading<?>> stopped = new LinkedHashMap<>();
    private final List<Reading<?>> unread = new ArrayList<>();

    /**
     * @param reads       what was read
     * @param application whose sign-ins
     */
    public SeenAddresses(Reads reads, AppId application) {
        Reading<List<ServicePrincipalSignIn>> signIns = look(reads, Parts.APPLICATION_SIGN_INS);
        List<ServicePrincipalSignIn> own = signIns.value().orElse(List.of()).stream()
                .filter(signIn -> signIn.appId().equals(application)).toList();
        own.stream().filter(ServicePrincipalSignIn::succeeded)
                .forEach(signIn -> add(seen, signIn.ipAddress(), signIns));
        Reading<List<SignInHistory>> history = look(reads, Parts.SIGN_IN_HISTORY);
        history.value().orElse(List.of()).stream().filter(one -> one.appId().equals(application))
                .flatMap(one -> one.uses().stream()).filter(use -> use.succeeded() > 0)
                .forEach(use -> use.ipAddress().ifPresent(address -> add(seen, address, history)));
        own.stream().filter(signIn -> signIn.errorCode().filter(code -> code == BLOCKED).isPresent())
                .forEach(signIn -> add(stopped, signIn.ipAddress(), signIns));
        stopped.keySet().removeAll(seen.keySet());
    }

    private <T> Reading<T> look(Reads reads, Part<T> part) {
        Reading<T> reading = reads.read(part);
        if (!reading.known()) {
            unread.add(reading);
        }
        return reading;
    }

    private static void add(Map<Address, Reading<?>> addresses, String text, Reading<?> where) {
        Address.parse(text).ifPresent(address -> addresses.putIfAbsent(address, where));
    }

    /** The addresses from which sign-ins went through, each once, the newest sign-ins' first. */
    public List<Address> all() {
        return List.copyOf(seen.keySet());
    }

    /** The addresses from which sign-ins were stopped and none went through, each once, the newest sign-ins' first. */
    List<Address> stopped() {
        return List.copyOf(stopped.keySet());
    }

    /** Whether nothing that was looked for stayed unread. */
    boolean whole() {
        return unread.stream().allMatch(reading -> reading.state() == ReadState.NOT_ASKED);
    }

    /** Where an address was seen. */
    Reading<?> where(String address) {
        Address parsed = Address.parse(address).orElseThrow();
        return seen.getOrDefault(parsed, stopped.get(parsed));
    }

    /** What was not read of where the application signs in from. */
    List<Reading<?>> unread() {
        return List.copyOf(unread);
    }
}
