package io.isthmus.exchange.internal.collected;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.collected.KindObjects.Found;
import io.isthmus.exchange.internal.shell.ShellError;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;

/**
 * What a collection tells of one forest, part by part. What it does not hold was not asked: it is never absent, unless
 * the manifest says that the cmdlet ran and gave nothing.
 */
final class ForestReadings {

    private static final Map<Part<?>, Kind> LISTS = Map.ofEntries(
            Map.entry(Parts.AUTH_SERVERS, Kind.AUTH_SERVER),
            Map.entry(Parts.ORGANIZATION_RELATIONSHIPS, Kind.ORGANIZATION_RELATIONSHIP),
            Map.entry(Parts.INTRA_ORGANIZATION_CONNECTORS, Kind.INTRA_ORGANIZATION_CONNECTOR),
            Map.entry(Parts.PARTNER_APPLICATIONS, Kind.PARTNER_APPLICATION),
            Map.entry(Parts.SETTING_OVERRIDES, Kind.SETTING_OVERRIDE),
            Map.entry(Parts.ACCEPTED_DOMAINS, Kind.ACCEPTED_DOMAIN),
            Map.entry(Parts.SEND_CONNECTORS, Kind.SEND_CONNECTOR),
            Map.entry(Parts.RECEIVE_CONNECTORS, Kind.RECEIVE_CONNECTOR),
            Map.entry(Parts.FEDERATION_TRUSTS, Kind.FEDERATION_TRUST));
    private static final Map<Part<?>, Kind> SINGLES = Map.of(Parts.ORGANIZATION, Kind.ORGANIZATION,
            Parts.AUTH_CONFIGURATION, Kind.AUTH_CONFIGURATION, Parts.HYBRID_CONFIGURATION, Kind.HYBRID_CONFIGURATION);

    private final String forest;
    private final Map<Kind, KindObjects<Object>> kinds = new EnumMap<>(Kind.class);
    private final List<Manifest.Entry> runs;
    private final InstalledBuilds builds;
    private final Set<String> notes;
    private final Map<Part<?>, Reading<?>> readings = new LinkedHashMap<>();

    ForestReadings(String forest, Map<Kind, List<CollectedObject>> objects, List<Manifest.Entry> runs,
            InstalledBuilds builds, List<String> notes) {
        this.forest = forest;
        this.runs = runs;
        this.builds = builds;
        this.notes = new LinkedHashSet<>(notes);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, KindObjects.of(kind, objects.getOrDefault(kind, List.of())));
            this.notes.addAll(kinds.get(kind).problems());
        }
        assemble();
    }

    /** The organization: titled by its name where that was collected, else by its forest. */
    Scope scope() {
        String title = this.<Organization>kind(Kind.ORGANIZATION).values().stream().map(Organization::name).findFirst()
                .map(name -> name + " (" + forest + ")").orElse(forest);
        return new Scope(Side.ON_PREMISES, forest, title);
    }

    /** What was read of each part. */
    Map<Part<?>, Reading<?>> readings() {
        return Map.copyOf(readings);
    }

    /** What a person must know. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void assemble() {
        LISTS.forEach((part, kind) -> readings.put(part, list(kind, kind(kind).values())));
        SINGLES.forEach((part, kind) -> readings.put(part, single(kind)));
        readings.put(Parts.SERVERS, list(Kind.SERVER, servers()));
        readings.put(Parts.CERTIFICATES, certificates());
        readings.put(Parts.SERVER_OVERRIDES, serverOverrides());
        readings.put(Parts.OAUTH_TO_CLOUD, calls());
        readings.put(Parts.VIRTUAL_DIRECTORIES, virtualDirectories());
    }

    private List<ExchangeServer> servers() {
        List<ExchangeServer> servers = this.<ExchangeServer>kind(Kind.SERVER).values();
        servers.forEach(server -> builds.note(server).ifPresent(notes::add));
        return servers.stream().map(builds::assign).toList();
    }

    private Reading<?> certificates() {
        KindObjects<Certificate> kind = kind(Kind.CERTIFICATE);
        List<ExchangeServer> servers = this.<ExchangeServer>kind(Kind.SERVER).values();
        Optional<String> only = servers.size() == 1
                ? Optional.of(ServerOf.shortName(servers.getFirst().name())) : Optional.empty();
        Map<String, List<Certificate>> held = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>(kind.problems());
        for (Found<Certificate> found : kind.found()) {
            Optional<String> server = ServerOf.object(found.source()).or(() -> only);
            if (server.isPresent()) {
                held.computeIfAbsent(server.get(), key -> new ArrayList<>()).add(found.value());
            } else {
                problems.add(NLS.bind(Messages.CertificateOfWhom, found.source().file()));
            }
        }
        notes.addAll(problems);
        List<ServerCertificates> all = perServer(Kind.CERTIFICATE, held.keySet()).stream()
                .map(server -> new ServerCertificates(server, readingOf(Kind.CERTIFICATE, server, held.get(server))))
                .toList();
        return reading(Kind.CERTIFICATE, all, problems.stream().distinct().toList());
    }

    private Reading<?> serverOverrides() {
        KindObjects<List<OverrideStatus>> kind = kind(Kind.DIAGNOSTICS);
        Map<String, List<OverrideStatus>> known = new LinkedHashMap<>();
        kind.found().forEach(found -> ServerOf.object(found.source())
                .ifPresent(server -> known.put(server, found.value())));
        List<ServerOverrides> all = perServer(Kind.DIAGNOSTICS, known.keySet()).stream()
                .map(server -> new ServerOverrides(server, readingOf(Kind.DIAGNOSTICS, server, known.get(server))))
                .toList();
        return reading(Kind.DIAGNOSTICS, all, kind.problems());
    }

    /**
     * The calls into the cloud, each of the server that made it. A server that made none, or on which the cmdlet failed,
     * is named, and the time is that of the first of them: whoever compares it with a change must not be told too late.
     */
    private Reading<?> calls() {
        KindObjects<OAuthConnectivity> kind = kind(Kind.OAUTH);
        Map<String, List<OAuthConnectivity>> made = new LinkedHashMap<>();
        kind.found().forEach(found -> ServerOf.caller(found.source()).ifPresent(server -> made
                .computeIfAbsent(server, key -> new ArrayList<>()).add(by(server, found.value()))));
        List<OAuthConnectivity> all = made.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return reading(Kind.OAUTH, all, kind.problems());
        }
        List<String> problems = new ArrayList<>(kind.problems());
        perServer(Kind.OAUTH, made.keySet()).stream().filter(server -> !made.containsKey(server)).forEach(server -> {
            Reading<List<OAuthConnectivity>> none = readingOf(Kind.OAUTH, server, null);
            problems.add(server + ": " + none.failure().map(Failure::message).orElse(none.origin()) + ".");
        });
        Instant first = kind.found().stream().map(found -> found.source().asked()).min(Comparator.naturalOrder())
                .orElseThrow();
        return problems.isEmpty() ? Reading.read(all, first, kind.origin())
                : Reading.partial(all, failure(Kind.OAUTH, problems).withAdvice(Messages.AdviceEachServer), first,
                        kind.origin());
    }

    private static OAuthConnectivity by(String server, OAuthConnectivity call) {
        return new OAuthConnectivity(Optional.of(server), call.service(), call.target(), call.success(),
                call.applicationId(), call.detail());
    }

    /** The servers that something was collected of, and those that are known and were not asked. */
    private Set<String> perServer(Kind kind, Set<String> collected) {
        Set<String> servers = new LinkedHashSet<>(collected);
        runs.stream().filter(run -> run.cmdlet().equals(kind.cmdlet()))
                .forEach(run -> servers.add(ServerOf.shortName(run.server())));
        if (!servers.isEmpty()) {
            this.<ExchangeServer>kind(Kind.SERVER).values().stream().filter(ExchangeServer::mailbox)
                    .forEach(server -> servers.add(ServerOf.shortName(server.name())));
        }
        return servers;
    }

    private <E> Reading<List<E>> readingOf(Kind kind, String server, List<E> values) {
        if (values != null) {
            return Reading.read(List.copyOf(values), kind(kind).asked(), kind(kind).origin());
        }
        return runs.stream().filter(run -> run.cmdlet().equals(kind.cmdlet()))
                .filter(run -> ServerOf.shortName(run.server()).equals(server)).findFirst()
                .map(run -> ForestReadings.<List<E>>ran(run, List.of()))
                .orElseGet(() -> Reading.notAsked(
                        NLS.bind(Messages.NotCollected, kind.cmdlet() + " -Server " + server)));
    }

    private Reading<?> virtualDirectories() {
        List<Kind> sorts = List.of(Kind.WEB_SERVICES, Kind.AUTODISCOVER, Kind.OWA);
        List<Kind> missing = Stream.of(Kind.WEB_SERVICES, Kind.AUTODISCOVER)
                .filter(sort -> kind(sort).files().isEmpty() && run(sort).isEmpty()).toList();
        if (sorts.stream().allMatch(sort -> kind(sort).files().isEmpty() && run(sort).isEmpty())) {
            return notAsked(Kind.WEB_SERVICES);
        }
        List<Object> values = sorts.stream().flatMap(sort -> kind(sort).values().stream()).toList();
        List<String> problems = Stream.concat(sorts.stream().flatMap(sort -> kind(sort).problems().stream()),
                missing.stream().map(sort -> NLS.bind(Messages.NotCollectedSome, sort.cmdlet()))).toList();
        Instant asked = sorts.stream().map(sort -> kind(sort).asked()).max(Comparator.naturalOrder()).orElseThrow();
        String origin = sorts.stream().map(sort -> kind(sort).origin()).filter(files -> !files.isEmpty())
                .collect(Collectors.joining(", "));
        return problems.isEmpty() ? Reading.read(values, asked, origin)
                : Reading.partial(values, failure(Kind.WEB_SERVICES, problems), asked, origin);
    }

    private Reading<?> list(Kind kind, List<?> values) {
        return reading(kind, values, kind(kind).problems());
    }

    private Reading<?> reading(Kind kind, List<?> values, List<String> problems) {
        KindObjects<?> objects = kind(kind);
        if (objects.files().isEmpty() && values.isEmpty()) {
            return run(kind).<Reading<?>>map(run -> ran(run, List.of())).orElseGet(() -> notAsked(kind));
        }
        return problems.isEmpty() ? Reading.read(values, objects.asked(), objects.origin())
                : Reading.partial(values, failure(kind, problems), objects.asked(), objects.origin());
    }

    private Reading<?> single(Kind kind) {
        KindObjects<?> objects = kind(kind);
        if (objects.files().isEmpty()) {
            return run(kind).<Reading<?>>map(run -> run.error().isPresent() ? ran(run, List.of())
                    : Reading.absent(run.asked(), run.file())).orElseGet(() -> notAsked(kind));
        }
        if (objects.values().isEmpty() || objects.values().size() > 1) {
            List<String> problems = objects.problems().isEmpty()
                    ? List.of(NLS.bind(Messages.SeveralObjects, kind.cmdlet(), objects.origin())) : objects.problems();
            return Reading.failed(failure(kind, problems), objects.asked(), objects.origin());
        }
        return Reading.read(objects.values().getFirst(), objects.asked(), objects.origin());
    }

    private Optional<Manifest.Entry> run(Kind kind) {
        return runs.stream().filter(run -> run.cmdlet().equals(kind.cmdlet())).findFirst();
    }

    private static <T> Reading<T> ran(Manifest.Entry run, T nothing) {
        return run.error().map(message -> Reading.<T>failed(new ShellError(message, run.errorId().orElse(""), "")
                .failure(NLS.bind(Messages.AttemptSend, run.cmdlet())), run.asked(), run.file()))
                .orElseGet(() -> Reading.read(nothing, run.asked(), run.file()));
    }

    private static Reading<?> notAsked(Kind kind) {
        return Reading.notAsked(NLS.bind(Messages.NotCollected, kind.cmdlet()));
    }

    private static Failure failure(Kind kind, List<String> problems) {
        return Failure.of(Failure.Kind.BAD_INPUT, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptPart, kind.cmdlet()), String.join(" ", problems),
                Messages.AdviceContradiction);
    }

    @SuppressWarnings("unchecked")
    private <E> KindObjects<E> kind(Kind kind) {
        return (KindObjects<E>) kinds.get(kind);
    }
}
