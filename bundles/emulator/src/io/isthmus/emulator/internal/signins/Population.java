package io.isthmus.emulator.internal.signins;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/** Who signs in to a tenant: a few very often, most of them now and then. */
final class Population {

    private static final Value.Members ALL = Json.resource(Population.class, "population.json");
    private static final long SECONDS_OF_AN_HOUR = 3600;
    /** How much rarer each is than the one before. */
    private static final double DECLINE = 0.9;

    private final String tenantId;
    private final Instant start;
    private final List<Actor> actors = new ArrayList<>();
    private final double[] shares;

    /**
     * @param start     the start of the scenario
     * @param dedicated the application of the servers; without one the others sign in more often
     */
    Population(SignInKind kind, String tenantId, Instant start, Optional<DedicatedApplication> dedicated) {
        this.tenantId = tenantId;
        this.start = start;
        Value own = ALL.at("/kinds/" + kind.text());
        Value.Members alike = ((Value.Members) own.at("/like"))
                .with("signInEventTypes", Value.list(Value.of(kind.text())));
        Stream<Value> described = own.at("/actors").isNull() ? ALL.at("/users").entries() : own.at("/actors").entries();
        described.forEach(each -> {
            if (each.at("/dedicated").bool().orElse(false)) {
                dedicated.ifPresent(application -> actors.add(servers(application, each, alike)));
            } else {
                actors.add(actor(each, alike));
            }
        });
        double[] cumulative = IntStream.range(0, actors.size())
                .mapToDouble(index -> Math.pow(index + 1.0, -DECLINE)).toArray();
        Arrays.parallelPrefix(cumulative, Double::sum);
        shares = Arrays.stream(cumulative).map(each -> each / cumulative[cumulative.length - 1]).toArray();
    }

    /** Who signs in by a chance; at a second at which it does not exist yet, the first one. */
    Actor actor(double chance, long second) {
        int found = Arrays.binarySearch(shares, chance);
        Actor actor = actors.get(found < 0 ? -found - 1 : found);
        return second < actor.since() ? actors.getFirst() : actor;
    }

    /** What a property of such sign-ins is where nothing is told of it. */
    static Value usual(SignInKind kind, String property) {
        Value alike = ALL.at("/kinds/" + kind.text() + "/like/" + property);
        return alike.isNull() ? ALL.at("/untold/" + property) : alike;
    }

    private Actor servers(DedicatedApplication application, Value described, Value.Members alike) {
        Map<String, Fragment> said = said(alike.with("appDisplayName", Value.of(application.name()))
                .with("servicePrincipalName", Value.of(application.name())).with("appId", Value.of(application.appId()))
                .with("servicePrincipalId", Value.of(application.principalId()))
                .with("appOwnerTenantId", Value.of(tenantId))
                .with("clientCredentialType", described.at("/credential")));
        Value place = place(described, 0);
        List<Map<String, Fragment>> spots = List.of(spot(place, application.address()),
                spot(place, text(place, "v6") + Long.toHexString(0x25)));
        Map<Long, Map<String, Fragment>> keys = new ConcurrentHashMap<>();
        return new Actor(said, spots, resources(described), ending(described), second -> keys.computeIfAbsent(
                second / SECONDS_OF_AN_HOUR, hour -> key(application.key().apply(
                        Instant.ofEpochSecond(hour * SECONDS_OF_AN_HOUR)))), application.created().getEpochSecond());
    }

    private Actor actor(Value described, Value.Members alike) {
        String name = text(described, "appDisplayName") + described.at("/userDisplayName").text().orElse("");
        boolean user = described.at("/userDisplayName").text().isPresent();
        Value.Members members = alike.with("appDisplayName", described.at("/appDisplayName"))
                .with("appId", Value.of(id(user ? text(described, "appDisplayName") : name + "/app")))
                .with("appOwnerTenantId", Value.of(tenantId))
                .with("servicePrincipalId", Value.of(user ? "" : id(name + "/principal")))
                .with("servicePrincipalName", user ? Value.of("") : described.at("/appDisplayName"));
        if (user) {
            String mail = text(described, "userDisplayName").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
            members = members.with("userDisplayName", described.at("/userDisplayName"))
                    .with("userPrincipalName", Value.of(mail + "@contoso.com"))
                    .with("userId", Value.of(id(name + "/user"))).with("homeTenantId", Value.of(tenantId));
        }
        String credential = described.at("/credential").text().orElse("");
        if (!credential.isEmpty()) {
            members = members.with("clientCredentialType", Value.of(credential)).with("federatedCredentialId",
                    Value.of(credential.startsWith("federated") ? id(name + "/federated") : ""));
        }
        if (!described.at("/msiType").isNull()) {
            members = members.with("managedServiceIdentity", ((Value.Members) alike.at("/managedServiceIdentity"))
                    .with("msiType", described.at("/msiType")).with("associatedResourceId", Value.of("/subscriptions/"
                            + id(name + "/subscription") + "/resourcegroups/rg-contoso/providers/" + name)));
        }
        Map<String, Fragment> key = key(credential(name, credential));
        return new Actor(said(members), spots(described, name), resources(described), ending(described),
                second -> key, Long.MIN_VALUE);
    }

    private DedicatedApplication.SigningKey credential(String name, String type) {
        String thumbprint = (id(name + "/1") + id(name + "/2")).replace("-", "").substring(0, 40);
        return switch (type) {
            case "certificate" -> new DedicatedApplication.SigningKey(id(name + "/key"),
                    thumbprint.toUpperCase(Locale.ROOT));
            case "clientSecret" -> new DedicatedApplication.SigningKey(id(name + "/key"), "");
            default -> new DedicatedApplication.SigningKey("", "");
        };
    }

    private static Map<String, Fragment> key(DedicatedApplication.SigningKey key) {
        return said(Value.members().with("servicePrincipalCredentialKeyId", Value.of(key.keyId()))
                .with("servicePrincipalCredentialThumbprint", Value.of(key.thumbprint())));
    }

    private List<Map<String, Fragment>> spots(Value described, String name) {
        int count = (int) described.at("/addresses").whole().orElse(1L).longValue();
        int places = (int) described.at("/places").entries().count();
        return count == 0 ? List.of(spot(place(described, 0), "")) : IntStream.range(0, count).mapToObj(number -> {
            Value place = place(described, number % places);
            int host = 2 + Math.floorMod((name + number).hashCode(), 250);
            return spot(place, number % 4 == 3 ? text(place, "v6") + Integer.toHexString(host)
                    : text(place, "v4") + host);
        }).toList();
    }

    private static Value place(Value described, int number) {
        return ALL.at("/places/" + described.at("/places/" + number).whole().orElseThrow());
    }

    private static Map<String, Fragment> spot(Value place, String address) {
        Map<String, Fragment> spot = new HashMap<>(said((Value.Members) place));
        spot.put("ipAddress", Fragment.of(Value.of(address)));
        return spot;
    }

    private List<Map<String, Fragment>> resources(Value described) {
        return described.at("/resources").entries().map(name -> name.text().orElseThrow()).map(name -> {
            Value.Members resource = (Value.Members) ALL.at("/resources/" + name);
            return said(resource.with("conditionalAccessAudiences", Value.list(resource.at("/resourceId")))
                    .with("resourceOwnerTenantId", Value.of("f8cdef31-a31e-4b4a-93e4-5f571e91255a"))
                    .with("resourceServicePrincipalId", Value.of(id(name + "/resource")))
                    .with("resourceTenantId", Value.of(tenantId)));
        }).toList();
    }

    private Actor.Ending ending(Value described) {
        Map<String, Value> failing = new LinkedHashMap<>(((Value.Members) ALL.at("/everybodyFails")).values());
        if (described.at("/failing") instanceof Value.Members own) {
            failing.putAll(own.values());
        }
        List<Actor.Failure> failures = failing.entrySet().stream().map(each -> new Actor.Failure(
                ((Value.Number) each.getValue()).value().doubleValue(), outcome(each.getKey()))).toList();
        Map<String, Fragment> usual = outcome(described.at("/success").text().orElse("plain"));
        Optional<String> last = described.at("/ends/outcome").text();
        return new Actor.Ending(usual, failures, last.map(Population::outcome).orElse(usual), last.map(code -> start.minus(
                Duration.ofDays(described.at("/ends/daysBefore").whole().orElseThrow())).getEpochSecond())
                .orElse(Long.MAX_VALUE));
    }

    private static Map<String, Fragment> outcome(String name) {
        return said((Value.Members) ALL.at("/outcomes/" + name));
    }

    private static Map<String, Fragment> said(Value.Members members) {
        Map<String, Fragment> said = new HashMap<>();
        members.values().forEach((name, value) -> said.put(name, Fragment.of(value)));
        return said;
    }

    private String id(String of) {
        return UUID.nameUUIDFromBytes((tenantId + "/" + of).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String text(Value described, String name) {
        return described.at("/" + name).text().orElseThrow();
    }
}
