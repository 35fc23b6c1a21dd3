package io.isthmus.emulator.internal.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.signins.SignIn;
import io.isthmus.emulator.internal.signins.SignInKind;
import io.isthmus.emulator.internal.signins.SignInLog;
import io.isthmus.emulator.internal.signins.SignInTemplate;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The sign-in log, which knows service principals in beta alone and only where the filter asks for them. */
final class SignIns {

    private static final Access DIRECTORY_READ = Access.of("directory-read");
    private static final Access POLICY_READ = Access.of("conditional-access-read");
    private static final Set<String> PREMIUM = Set.of("AAD_PREMIUM", "AAD_PREMIUM_P2");
    private static final String CONTEXT = "https://graph.microsoft.com/beta/$metadata#auditLogs/signIns";
    /** What a tenant with a licence for Entra ID P1 keeps. */
    private static final Duration RETENTION = Duration.ofDays(30);
    /** Of a sign-in, in bytes. */
    private static final int USUAL_SIZE = 4000;

    private final SkipTokens skipTokens;
    private final SignInLogs logs;
    private final SignInLimit limit = new SignInLimit();

    SignIns(SkipTokens skipTokens, SignInLogs logs) {
        this.skipTokens = skipTokens;
        this.logs = logs;
    }

    void register(Routes betaRoutes) {
        betaRoutes.addWithOwnQuery("GET", "auditLogs/signIns", "sign-in-read", graph -> let(graph, this::list));
        betaRoutes.addWithOwnQuery("GET", "auditLogs/signIns/{signIn}", "sign-in-read", graph -> let(graph, this::single));
    }

    /** Lets a request through that is within the limit, of a tenant that has the licence and a client that may. */
    private Response let(GraphCall graph, Routes.Handler handler) {
        Call call = graph.call();
        Value rules = call.settings().at("/signIns");
        if (rules.at("/limit").bool().orElse(true)) {
            Optional<Duration> wait = limit.count(graph.token().clientId(), call.tenantId(), logs.now());
            if (wait.isPresent()) {
                return GraphError.response(call, 429, "TooManyRequests", "Please retry again later.")
                        .with("Retry-After", SignInLimit.seconds(wait.get()));
            }
        }
        DIRECTORY_READ.check(graph.token(), Set.of());
        if (graph.visible().list(Directory.SUBSCRIBED_SKUS).stream().flatMap(sku -> sku.at("/servicePlans").entries())
                .noneMatch(plan -> plan.at("/servicePlanName").text().filter(PREMIUM::contains).isPresent())) {
            throw new GraphError(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                    "Neither tenant is B2C or tenant doesn't have premium license");
        }
        return handler.answer(graph);
    }

    private Response list(GraphCall graph) {
        Call call = graph.call();
        SignInQuery query = SignInQuery.parse(call.request());
        Optional<SignIn.Place> after = query.token().map(this::place);
        Iterator<SignIn> found = matching(graph, query.filter(), query.newestFirst(), after);
        List<SignIn> page = new ArrayList<>();
        while (page.size() < query.size() && found.hasNext()) {
            page.add(found.next());
        }
        String head = "{\"@odata.context\":\"" + CONTEXT + query.contextOfSelection() + '"';
        if (found.hasNext()) {
            head += ",\"@odata.nextLink\":" + Json.print(Value.of(nextLink(call, query, page.getLast().place())));
        }
        boolean policies = POLICY_READ.permits(graph.token(), Set.of());
        ByteArrayOutputStream body = new ByteArrayOutputStream((page.size() + 1) * USUAL_SIZE);
        body.writeBytes((head + ",\"value\":[").getBytes(StandardCharsets.UTF_8));
        for (int index = 0; index < page.size(); index++) {
            if (index > 0) {
                body.write(',');
            }
            query.write(page.get(index), policies, body);
        }
        body.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
        return Response.json(200, body.toByteArray());
    }

    private Response single(GraphCall graph) {
        String id = graph.key("signIn");
        SignInFilter all = new SignInFilter(signIn -> signIn.value("id").text().filter(id::equalsIgnoreCase).isPresent(),
                EnumSet.allOf(SignInKind.class), Instant.MIN, Instant.MAX, true);
        Iterator<SignIn> found = matching(graph, all, true, Optional.empty());
        if (!found.hasNext()) {
            throw GraphError.notFound(id);
        }
        Value.Members document = found.next().document();
        Value.Members body = Value.members().with("@odata.context", Value.of(CONTEXT + "/$entity"));
        return Response.json(200, Values.over(body, POLICY_READ.permits(graph.token(), Set.of()) ? document
                : SignInTemplate.withoutPolicies(document)));
    }

    private Iterator<SignIn> matching(GraphCall graph, SignInFilter filter, boolean newestFirst,
            Optional<SignIn.Place> after) {
        SignInLog log = logs.signIns(graph.call().tenantId(), graph.call().now());
        Instant kept = graph.call().now().minus(RETENTION);
        Iterator<SignIn> window = log.read(new SignInLog.Window(filter.kinds(),
                filter.from().isBefore(kept) ? kept : filter.from(), filter.to(), newestFirst, after));
        Iterable<SignIn> all = () -> window;
        return StreamSupport.stream(all.spliterator(), false).filter(filter.condition()).iterator();
    }

    /** The same address again, with a token at its end that means nothing to the client. */
    private String nextLink(Call call, SignInQuery query, SignIn.Place last) {
        String rest = Arrays.stream(call.request().query().split("&"))
                .filter(pair -> !pair.startsWith("$skiptoken=") && !pair.startsWith("%24skiptoken=") && !pair.isEmpty())
                .map(pair -> pair + "&").collect(Collectors.joining());
        String token = skipTokens.seal(last.created().getEpochSecond() + "/" + last.created().getNano() + "/"
                + last.source() + "/" + last.position());
        return call.request().origin() + call.request().path() + "?" + rest + "$skiptoken=" + token
                + (query.size() == 1 ? SignInQuery.ONE : "");
    }

    private SignIn.Place place(String token) {
        long[] parts = Stream.of(skipTokens.open(token).orElseThrow(
                () -> GraphError.badRequest("Invalid Skip Token, skip token is null")).split("/"))
                .mapToLong(Long::parseLong).toArray();
        return new SignIn.Place(Instant.ofEpochSecond(parts[0], parts[1]), (int) parts[2], parts[3]);
    }
}
