package io.isthmus.emulator.internal.signins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.isthmus.sdk.data.Value;

/**
 * The sign-in logs of an organization's tenants: generated where the settings "signIns" tell a "total", with those that
 * follow from what is configured among them.
 */
public final class TenantSignIns {

    private static final long USUAL_DAYS = 30;
    private static final long USUAL_SEED = 1;
    /** Of the seed of one kind to that of the next. */
    private static final long SEEDS_APART = 1000;

    /** So late are those in the log that follow from what is configured, at most; Microsoft tells it of most sign-ins. */
    private static final Duration LAG = Duration.ofMinutes(2);

    private final Map<String, List<SignInSource>> generated = new ConcurrentHashMap<>();
    private final Map<String, Effects> effects = new ConcurrentHashMap<>();

    /** What followed at a time from what had been written until then. */
    private record Effects(Instant lastWrite, Instant at, SignInSource source) {

        boolean holds(Instant write, Instant now) {
            return lastWrite.equals(write) && !now.isBefore(at) && now.isBefore(at.plus(LAG));
        }
    }

    /**
     * The log of a tenant as somebody sees it who looks now.
     *
     * @param start     the start of the scenario
     * @param settings  the tenant's settings "signIns", or nothing
     * @param dedicated the application of the servers, where the tenant began with one
     * @param lastWrite when something was configured for the last time
     * @param followed  what follows from what is configured
     */
    public SignInLog log(String tenantId, Instant start, Value settings, Instant now,
            Supplier<Optional<DedicatedApplication>> dedicated, Instant lastWrite,
            Supplier<List<Value.Members>> followed) {
        List<SignInSource> sources = new ArrayList<>(settings.at("/total").whole().map(total ->
                generated.computeIfAbsent(tenantId, id -> generate(id, start, total, settings, dedicated.get())))
                .orElse(List.of()));
        sources.add(new DocumentedSignIns(SignInKind.values().length + 1, settings.at("/entries").entries()
                .filter(Value.Members.class::isInstance).map(Value.Members.class::cast).toList()));
        sources.add(effects.compute(tenantId, (id, known) -> known != null && known.holds(lastWrite, now) ? known
                : new Effects(lastWrite, now, new DocumentedSignIns(SignInKind.values().length, followed.get()))).source());
        return new SignInLog(sources, now);
    }

    /** Forgets what was made up, for an organization that begins anew. */
    public void forget() {
        generated.clear();
        effects.clear();
    }

    private static List<SignInSource> generate(String tenantId, Instant start, long total, Value settings,
            Optional<DedicatedApplication> dedicated) {
        Duration over = Duration.ofDays(settings.at("/days").whole().orElse(USUAL_DAYS));
        long seed = settings.at("/seed").whole().orElse(USUAL_SEED);
        return Arrays.stream(SignInKind.values()).map(kind -> {
            SignInSchedule schedule = new SignInSchedule(start, over, kind.of(total),
                    seed * SEEDS_APART + kind.ordinal());
            return (SignInSource) new GeneratedSignIns(kind, new Population(kind, tenantId, start, dedicated), schedule,
                    seed);
        }).toList();
    }
}
