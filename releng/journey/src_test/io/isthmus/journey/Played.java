package io.isthmus.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

/**
 * A plan that is applied and undone over and over, with faults.
 *
 * @param name     tells it from others
 * @param scenario the demo organization that it is made for
 * @param role     a directory role that is activated for it; empty where the admin's usual ones do
 * @param left     what somebody else did there at first
 * @param before   what was applied to that before, in this order
 * @param asked    the plan
 */
record Played(String name, String scenario, Optional<String> role, Hands left, List<Asked> before, Asked asked) {

    private static final String FRESH = "fresh-hybrid";
    private static final Hands NOBODY = (job, contoso) -> { };
    /** What a server makes, somebody brings to the others. */
    private static final Hands CARRIED = (job, contoso) -> contoso.carriesByItself();
    private static final String HALF_DONE = "half-done";
    private static final String SECOND_STAGE = "graph-stage";
    private static final String LICENSED = "workload-identities";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final Asked SETUP = new Asked("hybrid.setup");
    private static final Asked CLEAN_UP = new Asked("shared.cleanup",
            Map.of("unproven", Value.of("nobody looked into the cloud yet")));
    /** The demo organization's certificate has 85 days left, more than the threshold. */
    private static final Map<String, Value> ROTATED = Map.of("renewBefore", Value.of("90"));
    private static final Asked ROTATION = new Asked("certificate.rotate", ROTATED);
    private static final Asked POLICY = new Asked("policy.create", Map.of("addresses", Value.of("203.0.113.25")));
    /** What the servers of the demo organization show to mail servers. */
    private static final String TLS_CERTIFICATE = "E27A6B8DBF57A64A415C9CEC36919C87167219C4";
    private static final Asked REQUEST = new Asked("tls.renew");
    private static final Asked RENEWAL = new Asked("tls.renew", Played::renew);
    private static final Asked TENANT =
            new Asked("split.import", (job, contoso, folder) -> handed(job, folder, "exchange"));
    private static final Asked SERVERS =
            new Asked("split.import", (job, contoso, folder) -> handed(job, folder, "entra"));
    private static final Map<String, Value> ONE_SERVER = Map.of(
            "mailTo", Value.of("cloud@contoso.mail.onmicrosoft.com"),
            "exclude", Value.of("EX02: done by hand; EX03: done by hand"));

    /**
     * A plan that is made.
     *
     * @param kind   its id
     * @param making how
     */
    record Asked(String kind, Making making) {

        Asked(String kind) {
            this(kind, Map.of());
        }

        Asked(String kind, Map<String, Value> parameters) {
            this(kind, (job, contoso, folder) -> job.plan(kind, parameters));
        }

        /** @param folder for files that it takes */
        Plan plan(MainJob job, ServedContoso contoso, Path folder) throws Exception {
            return making.plan(job, contoso, folder);
        }
    }

    /** What somebody else does beside every plan. */
    @FunctionalInterface
    interface Hands {
        void act(MainJob job, ServedContoso contoso) throws Exception;
    }

    /** Makes a plan, after what has to happen before beside other plans. */
    @FunctionalInterface
    interface Making {
        Plan plan(MainJob job, ServedContoso contoso, Path folder) throws Exception;
    }

    /** The plan that does the whole first stage. */
    static Played mainJob(String scenario) {
        return new Played(scenario, scenario, List.of(), SETUP);
    }

    private Played(String name, String scenario, List<Asked> before, Asked asked) {
        this(name, scenario, Optional.empty(), NOBODY, before, asked);
    }

    /** Others did what they do, and the admin has the role; no request of that is remembered. */
    void begin(MainJob job, ServedContoso contoso) throws Exception {
        if (role.isPresent()) {
            contoso.activate(role.get());
        }
        left.act(job, contoso);
        contoso.forgetRequests();
    }

    /** Every other plan that changes something in an organization where it is of use. */
    static List<Played> others() {
        Map<String, Value> force = Map.of("force", Value.of(true));
        return List.of(
                of(FRESH, new Asked("app.create")),
                new Played("app.create.owner", FRESH, List.of(), new Asked("app.create", (job, contoso, folder) ->
                        job.plan("app.create", Map.of("owner", Value.of(OtherHands.me(job)))))),
                of(FRESH, new Asked("app.certificates"), "app.create"),
                of(SECOND_STAGE, new Asked("app.complete", Map.of("graph", Value.of(true)))),
                of(FRESH, new Asked("ews.gate"), "app.create"),
                of(FRESH, new Asked("authserver.configure"), "app.create", "app.certificates"),
                new Played("authserver.configure.graph", SECOND_STAGE, List.of(),
                        new Asked("authserver.configure", Map.of("graph", Value.of(true)))),
                of(FRESH, new Asked("sharing.epr")),
                of(FRESH, new Asked("override.on"), "app.create", "app.certificates", "authserver.configure"),
                of(FRESH, new Asked("override.off"), SETUP.kind()),
                of(FRESH, new Asked("rollback"), SETUP.kind()),
                of(FRESH, new Asked("app.lock"), SETUP.kind()),
                new Played("app.lock.others", HALF_DONE, Optional.empty(), OtherHands::come, List.of(),
                        new Asked("app.lock")),
                new Played("app.lock.secrets", HALF_DONE, Optional.empty(), OtherHands::comeWithSecrets, List.of(),
                        new Asked("app.lock")),
                new Played("shared.cleanup", FRESH, Optional.of(GLOBAL_ADMINISTRATOR), NOBODY, List.of(SETUP),
                        CLEAN_UP),
                of(FRESH, new Asked("permissions.remove", Map.of("api", Value.of("EWS"), "force", Value.of(true))),
                        SETUP.kind()),
                of(FRESH, new Asked("app.delete", force), SETUP.kind()),
                new Played("app.restore", FRESH, List.of(SETUP, new Asked("rollback"),
                        new Asked("app.delete")), new Asked("app.restore")),
                of(SECOND_STAGE, new Asked("graph.stage")),
                of(SECOND_STAGE, new Asked("graph.off"), "graph.stage"),
                new Played("certificate.rotate", SECOND_STAGE, Optional.empty(), CARRIED, List.of(), ROTATION),
                new Played("certificate.rotate.publish", SECOND_STAGE, Optional.empty(), CARRIED, List.of(),
                        new Asked("certificate.rotate", with(ROTATED, "publish", Value.of(true)))),
                new Played("certificate.rotate.tenants", "two-tenants", Optional.empty(), CARRIED,
                        List.of(new Asked(SETUP.kind(), (job, contoso, folder) -> job.planFor(1, SETUP.kind(), Map.of()))), ROTATION),
                new Played("certificate.prune", SECOND_STAGE, Optional.empty(), CARRIED, List.of(ROTATION),
                        new Asked("certificate.prune", Played::prune)),
                new Played("certificate.prune.servers", SECOND_STAGE, Optional.empty(), CARRIED,
                        List.of(CLEAN_UP, ROTATION), new Asked("certificate.prune", Played::pruneServers)),
                of(LICENSED, POLICY),
                new Played("policy.enable", LICENSED, List.of(POLICY), new Asked("policy.enable", Played::enable)),
                of(FRESH, new Asked("split.export")),
                new Played("split.import.tenant", FRESH, List.of(), TENANT),
                new Played("split.import.servers", FRESH, List.of(TENANT), SERVERS),
                new Played("tls.renew.request", FRESH, List.of(), REQUEST),
                new Played("tls.renew", FRESH, List.of(REQUEST), RENEWAL),
                new Played("tls.renew.demanded", FRESH, Optional.empty(), OtherHands::demandAnotherName, List.of(REQUEST),
                        RENEWAL),
                new Played("tls.renew.removal", FRESH, List.of(REQUEST, RENEWAL), new Asked("tls.renew",
                        with(ONE_SERVER, "remove", Value.of(TLS_CERTIFICATE)))));
    }

    /** One side's console wrote a transfer file, and the other one takes it. */
    private static Plan handed(MainJob job, Path folder, String from) throws Exception {
        DocumentRequest written = (DocumentRequest) job.plan("split.export", Map.of("from", Value.of(from)))
                .steps().getFirst().change().actions().getFirst().request();
        Path file = Files.write(folder.resolve(written.name()), DocumentRequest.bytes(written.document().orElseThrow()));
        return job.plan("split.import", Map.of("file", Value.of(file.toString())));
    }

    /** Once servers sign with the new certificate, and one of them was seen at work. */
    private static Plan prune(MainJob job, ServedContoso contoso, Path folder) throws Exception {
        return prune(job, contoso, Map.of());
    }

    /** Of the servers, too. */
    private static Plan pruneServers(MainJob job, ServedContoso contoso, Path folder) throws Exception {
        return prune(job, contoso, Map.of("servers", Value.of(true)));
    }

    private static Plan prune(MainJob job, ServedContoso contoso, Map<String, Value> parameters) throws Exception {
        contoso.advance(Duration.ofDays(33));
        return job.proven("certificate.prune", parameters);
    }

    /** The authority answered; what an administrator does at the other servers is none of the plan's. */
    private static Plan renew(MainJob job, ServedContoso contoso, Path folder) throws Exception {
        return job.plan("tls.renew", with(with(ONE_SERVER, "certificate",
                Value.of(Authorities.answer(job, folder).toString())), "web",
                Value.of(TLS_CERTIFICATE)));
    }

    /** The policy that was made before has an id that nobody knows beforehand. */
    private static Plan enable(MainJob job, ServedContoso contoso, Path folder) throws Exception {
        return job.plan("policy.enable", Map.of("policy", contoso.graph("GET",
                "/v1.0/identity/conditionalAccess/policies?$filter=startswith(displayName,'Block%20')", Value.none())
                .at("/value/0/id")));
    }

    private static Map<String, Value> with(Map<String, Value> parameters, String name, Value value) {
        Map<String, Value> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static Played of(String scenario, Asked asked, String... before) {
        return new Played(asked.kind(), scenario, Stream.of(before).map(Asked::new).toList(), asked);
    }

    @Override
    public String toString() {
        return name;
    }
}
