package io.isthmus.signins.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.query.SignInQuery;

/**
 * Which keys were used how often, from where and when, as a store tells it.
 *
 * @param uses  those that were used last first
 * @param names what each application is called; where it had several names, the last one
 * @param whole whether these are all: of more than {@value #MOST} the commonest are here alone
 * @since 1.0
 */
public record KeyUses(List<KeyUse> uses, Map<AppId, String> names, boolean whole) {

    /** So many keys, addresses and ways to sign in at the most. */
    public static final int MOST = 10_000;

    private static final List<SignInColumn> KEYS = List.of(SignInColumn.APP_ID, SignInColumn.KEY_ID,
            SignInColumn.THUMBPRINT, SignInColumn.CREDENTIAL_TYPE, SignInColumn.IP_ADDRESS);
    private static final Filter SUCCEEDED = new Filter.Match(Field.ERROR, List.of(new Operand.Numbers(0, 0)));

    /** What one key is known by, in the writing that all sources share. */
    private record Key(AppId appId, Optional<String> keyId, Optional<Thumbprint> thumbprint, Optional<String> credential,
            Optional<String> ipAddress) {

        static Optional<Key> of(List<Object> row) {
            return text(row, 0).flatMap(KeyUses::appId).map(id -> new Key(id,
                    text(row, 1).map(keyId -> keyId.toLowerCase(Locale.ROOT)), text(row, 2).flatMap(KeyUses::thumbprint),
                    text(row, 3), text(row, 4)));
        }
    }

    /** Copies what it is given. */
    public KeyUses {
        uses = List.copyOf(uses);
        names = Map.copyOf(names);
    }

    /**
     * Asks a store. Takes as long as three groupings: for an application with 600,000 of ten million sign-ins and 4,000
     * addresses some two seconds on two busy cores.
     *
     * @param filter of which sign-ins; those without an application's id are left out
     * @param asked  when and where it is asked
     * @throws SourceException where the store cannot be read
     */
    public static KeyUses of(SignInStore store, Filter filter, AskedAt asked, Cancel cancel) throws SourceException {
        Map<Key, KeyUse> uses = new LinkedHashMap<>();
        int[] groups = {0};
        ask(store, filter, KEYS, asked, cancel, row -> {
            groups[0]++;
            Key.of(row).ifPresent(key -> uses.merge(key, use(key, row), KeyUses::and));
            return true;
        });
        ask(store, Filter.and(List.of(filter, SUCCEEDED)), KEYS, asked, cancel, row -> {
            Key.of(row).ifPresent(key -> uses.computeIfPresent(key, (same, use) -> succeeded(use, row)));
            return true;
        });
        List<KeyUse> latest = new ArrayList<>(uses.values());
        latest.sort(Comparator.comparing(KeyUse::last).reversed());
        return new KeyUses(latest, names(store, filter, asked, cancel), groups[0] < MOST);
    }

    private static void ask(SignInStore store, Filter filter, List<SignInColumn> by, AskedAt asked, Cancel cancel,
            RowTaker taker) throws SourceException {
        store.ask(new SignInQuery.Groups(filter, by, MOST), asked, taker, cancel);
    }

    private static Map<AppId, String> names(SignInStore store, Filter filter, AskedAt asked, Cancel cancel)
            throws SourceException {
        Map<AppId, Map.Entry<Instant, String>> latest = new LinkedHashMap<>();
        ask(store, filter, List.of(SignInColumn.APP_ID, SignInColumn.APP_DISPLAY_NAME), asked, cancel, row -> {
            text(row, 0).flatMap(KeyUses::appId).ifPresent(id -> text(row, 1).ifPresent(name ->
                    latest.merge(id, Map.entry((Instant) row.getLast(), name),
                            (one, other) -> one.getKey().isBefore(other.getKey()) ? other : one)));
            return true;
        });
        Map<AppId, String> names = new LinkedHashMap<>();
        latest.forEach((id, name) -> names.put(id, name.getValue()));
        return names;
    }

    /** Behind the columns of a group stand count, failures, first and last. */
    private static KeyUse use(Key key, List<Object> row) {
        return new KeyUse(key.appId(), key.keyId(), key.thumbprint(), key.credential(), key.ipAddress(), number(row, 5), 0,
                number(row, 6), (Instant) row.get(7), (Instant) row.get(8), Optional.empty(), Optional.empty());
    }

    private static KeyUse succeeded(KeyUse use, List<Object> row) {
        return new KeyUse(use.appId(), use.keyId(), use.thumbprint(), use.credential(), use.ipAddress(), use.signIns(),
                use.succeeded() + number(row, 5), use.failed(), use.first(), use.last(),
                use.firstSuccess().filter(((Instant) row.get(7))::isAfter).or(() -> Optional.of((Instant) row.get(7))),
                use.lastSuccess().filter(((Instant) row.get(8))::isBefore).or(() -> Optional.of((Instant) row.get(8))));
    }

    /** What sources write differently is one key. */
    private static KeyUse and(KeyUse one, KeyUse other) {
        return new KeyUse(one.appId(), one.keyId(), one.thumbprint(), one.credential(), one.ipAddress(),
                one.signIns() + other.signIns(), 0, one.failed() + other.failed(),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last(), Optional.empty(), Optional.empty());
    }

    private static long number(List<Object> row, int column) {
        return ((Number) row.get(column)).longValue();
    }

    private static Optional<String> text(List<Object> row, int column) {
        return Optional.ofNullable(row.get(column)).map(Object::toString).filter(text -> !text.isEmpty());
    }

    private static Optional<AppId> appId(String text) {
        try {
            return Optional.of(new AppId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Thumbprint> thumbprint(String text) {
        try {
            return Optional.of(Thumbprint.of(text));
        } catch (IllegalArgumentException noThumbprint) {
            return Optional.empty();
        }
    }
}
