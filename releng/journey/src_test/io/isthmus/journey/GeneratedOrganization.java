package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * A hybrid organization that nobody thought of: a scenario of the demo organization, some of them with another tenant or
 * another forest, with other servers, certificates, relationships, keys, Auth Servers, overrides and settings of Exchange
 * Online, all by one seed.
 */
final class GeneratedOrganization {

    private static final String GUID = "8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";
    private static final String SHARED_PRINCIPAL = "a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450";
    private static final Set<String> SEVERAL_PAIRS = Set.of("two-tenants", "two-forests");
    /** Scenarios that lack nothing that a plan needs. */
    private static final List<String> BASES = List.of("fresh-hybrid", "fresh-hybrid", "graph-stage", "half-done",
            "two-tenants", "two-forests");
    private static final String CURRENT = "auth-2022";
    private static final String NEXT = "auth-next";
    private static final List<String> OTHER_CERTIFICATES = List.of("auth-2017", "tls-2025");
    private static final List<String> BUILDS = List.of("15.02.2562.053", "15.02.1748.053", "15.02.2562.053");

    private final String scenario;
    private final Random random;
    private Value.Members state;

    private GeneratedOrganization(long seed) {
        random = new Random(seed);
        scenario = any(BASES);
        state = Scenarios.load(scenario);
        servers();
        certificates();
        relationships();
        authServers();
        overrides();
        sharedPrincipal();
        exchangeOnline();
        directory();
    }

    /** The organization of a seed: the same one each time. */
    static GeneratedOrganization of(long seed) {
        return new GeneratedOrganization(seed);
    }

    /** The scenario that it is made of, under whose name it is served. */
    String scenario() {
        return scenario;
    }

    /** For which pair, by its number, a plan of some kind is made: for one or the other where there are two. */
    int pair(String kind) {
        return SEVERAL_PAIRS.contains(scenario) ? Math.floorMod(kind.hashCode(), 2) : 0;
    }

    /** Makes the demo organization of a profile this one. */
    void begin(Path profile) throws IOException {
        OrganizationState.reset(ServedContoso.folder(profile, scenario).resolve("demo"), state);
    }

    private void servers() {
        if (random.nextBoolean()) {
            forget("EX03", "EWS", "Autodiscover", "owa");
        }
        int more = random.nextInt(4);
        for (int number = 11; number < 11 + more; number++) {
            String build = any(BUILDS);
            String name = "EX" + number;
            for (String collection : List.of("ExchangeServer", "WebServicesVirtualDirectory",
                    "AutodiscoverVirtualDirectory", "OwaVirtualDirectory", "ReceiveConnector")) {
                cloned(collection, name, build);
            }
        }
    }

    private void forget(String server, String... directories) {
        remove("onPremises", "ExchangeServer", server);
        remove("onPremises", "ReceiveConnector", server + "\\Default Frontend " + server);
        List<String> collections = List.of("WebServicesVirtualDirectory", "AutodiscoverVirtualDirectory",
                "OwaVirtualDirectory");
        IntStream.range(0, directories.length).forEach(index -> remove("onPremises", collections.get(index),
                server + "\\" + directories[index] + " (Default Web Site)"));
    }

    /** What EX02 has, for another server. */
    private void cloned(String collection, String server, String build) {
        documents("onPremises", collection).forEach((key, document) -> {
            if (key.contains("EX02")) {
                String text = Codec.write(document, false).replace("EX02", server).replace("ex02",
                        server.toLowerCase(Locale.ROOT));
                Value.Members copy = ((Value.Members) parsed(text)).with("Guid", Value.of(id().toString()));
                put("onPremises", collection, key.replace("EX02", server), collection.equals("ExchangeServer")
                        ? copy.with("_exSetup", Value.of(build)) : copy);
            }
        });
    }

    /** What servers hold beside the current auth certificate, which one may lack, and whether a next one is announced. */
    private void certificates() {
        List<String> servers = List.copyOf(documents("onPremises", "ExchangeServer").keySet());
        boolean next = random.nextInt(3) == 0;
        String lacking = random.nextInt(5) == 0 ? any(servers) : "";
        for (String server : servers) {
            Value.Members document = (Value.Members) documents("onPremises", "ExchangeServer").get(server);
            Set<String> held = new LinkedHashSet<>(document.at("/_certificates").entries()
                    .flatMap(name -> name.text().stream()).toList());
            if (random.nextBoolean()) {
                held.add(any(OTHER_CERTIFICATES));
            }
            if (next && !server.equals(lacking) && held.contains(CURRENT)) {
                held.add(NEXT);
            }
            if (!next && server.equals(lacking)) {
                held.remove(CURRENT);
            }
            put("onPremises", "ExchangeServer", server, document.with("_certificates", Value.texts(List.copyOf(held))));
        }
        if (next) {
            documents("onPremises", "AuthConfig").forEach((key, configuration) -> put("onPremises", "AuthConfig", key,
                    ((Value.Members) configuration)
                            .with("NextCertificateThumbprint", Certificates.describe(NEXT).at("/Thumbprint"))
                            .with("NextCertificateEffectiveDate", Value.of("2026-12-20T00:00:00Z"))));
        }
    }

    private void relationships() {
        Value.Members partner = (Value.Members) documents("onPremises", "OrganizationRelationship").get("Fabrikam");
        for (int number = random.nextInt(4); number > 0; number--) {
            String domain = "partner" + number + ".example";
            put("onPremises", "OrganizationRelationship", "Partner " + number, partner
                    .with("Name", Value.of("Partner " + number)).with("Guid", Value.of(id().toString()))
                    .with("DomainNames", Value.texts(List.of(domain)))
                    .with("Enabled", Value.of(random.nextBoolean()))
                    .with("TargetSharingEpr", random.nextBoolean() ? Value.none()
                            : Value.of("https://mail." + domain + "/EWS/Exchange.asmx")));
        }
    }

    /** An Auth Server of a tenant that is not ours, as a merger leaves it. */
    private void authServers() {
        if (random.nextBoolean()) {
            UUID tenant = id();
            Value.Members own = (Value.Members) documents("onPremises", "AuthServer").get("EvoSts - " + GUID);
            put("onPremises", "AuthServer", "EvoSts - " + tenant, own.with("Name", Value.of("EvoSts - " + tenant))
                    .with("Guid", Value.of(id().toString())).with("Realm", Value.of(tenant.toString()))
                    .with("DomainName", Value.texts(List.of("merged.mail.onmicrosoft.com")))
                    .with("ApplicationIdentifier", random.nextBoolean() ? Value.none() : Value.of(id().toString()))
                    .with("IsDefaultAuthorizationEndpoint", Value.of(false)));
        }
    }

    private void overrides() {
        Value.Members other = (Value.Members) documents("onPremises", "SettingOverride").get("EnableAMSIBodyScan");
        for (int number = random.nextInt(4); number > 0; number--) {
            String name = "Override " + number;
            put("onPremises", "SettingOverride", name, other.with("Name", Value.of(name))
                    .with("Guid", Value.of(id().toString()))
                    .with("Server", random.nextBoolean() ? Value.none() : Value.texts(List.of("EX01"))));
        }
    }

    private void sharedPrincipal() {
        Value.Members principal = (Value.Members) documents("tenant", "servicePrincipals").get(SHARED_PRINCIPAL);
        List<Value> keys = new ArrayList<>(principal.at("/keyCredentials").entries().toList());
        Collections.shuffle(keys, random);
        put("tenant", "servicePrincipals", SHARED_PRINCIPAL, principal.with("keyCredentials",
                new Value.Array(keys.subList(0, random.nextInt(keys.size() + 1)))));
    }

    private void exchangeOnline() {
        Map.Entry<String, Value> organization =
                documents("online", "OrganizationConfig").entrySet().iterator().next();
        List<String> allowed = Stream.generate(() -> id().toString()).limit(1 + random.nextInt(5)).toList();
        put("online", "OrganizationConfig", organization.getKey(), ((Value.Members) organization.getValue())
                .with("EwsAllowedAppIDs", Value.texts(allowed)));
    }

    /** How long writes take until readers see them, and whether a failed attempt lies among the deleted items. */
    private void directory() {
        int longest = random.nextInt(3) * 20;
        put("settings", "replication", "shortest", Value.of("PT0S"));
        put("settings", "replication", "longest", Value.of("PT" + longest + "S"));
        if (random.nextBoolean()) {
            documents("tenant", "deletedItems").keySet().forEach(key -> remove("tenant", "deletedItems", key));
        }
    }

    private Map<String, Value> documents(String part, String collection) {
        return ((Value.Members) state.at("/" + part + "/" + collection)).values();
    }

    private void put(String part, String collection, String key, Value document) {
        Map<String, Value> documents = new LinkedHashMap<>(documents(part, collection));
        documents.put(key, document);
        replace(part, collection, documents);
    }

    private void remove(String part, String collection, String key) {
        Map<String, Value> documents = new LinkedHashMap<>(documents(part, collection));
        documents.remove(key);
        replace(part, collection, documents);
    }

    private void replace(String part, String collection, Map<String, Value> documents) {
        Value.Members collections = (Value.Members) state.at("/" + part);
        state = state.with(part, collections.with(collection, new Value.Members(documents)));
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(0xCL << 60) | 0x8L << 60);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> holdings() {
        return documents("onPremises", "ExchangeServer").entrySet().stream()
                .map(server -> server.getKey() + Codec.write(server.getValue().at("/_certificates"), false)).toList();
    }

    private static Value parsed(String text) {
        try {
            return Codec.read(text);
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return scenario + " with " + holdings() + ", "
                + documents("onPremises", "OrganizationRelationship").size() + " relationships";
    }
}
