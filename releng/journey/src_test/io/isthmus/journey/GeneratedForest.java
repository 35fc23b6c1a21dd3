package io.isthmus.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** An Exchange organization that nobody thought of: its servers, certificates, trusts, relationships and overrides. */
final class GeneratedForest {

    private static final String EXPIRED = "auth-2017";
    private static final String NEXT = "auth-next";
    private static final String SERVERS = "ExchangeServer";
    private static final String CERTIFICATES = "_certificates";
    private static final String PARAMETERS = "Parameters";
    private static final String ON = "Enabled=true";
    private static final List<String> OTHER_CERTIFICATES = List.of(EXPIRED, "tls-2025");
    private static final List<String> OF_A_SERVER = List.of(SERVERS, "WebServicesVirtualDirectory",
            "AutodiscoverVirtualDirectory", "OwaVirtualDirectory", "ReceiveConnector");
    /** Those that can call Microsoft Graph, one of the same product that cannot, an older one, one too old for all. */
    private static final List<String> BUILDS = List.of("15.02.2562.053", "15.02.2562.053", "15.02.2562.053",
            "15.02.2562.037", "15.02.1748.053", "15.02.1748.053", "15.01.2507.044");

    private final MadeUpState state;
    private final String part;
    private final String guid;
    private final String prefix;
    private final String template;
    private String current;

    private GeneratedForest(MadeUpState state, String part, String guid, String prefix, String current) {
        this.state = state;
        this.part = part;
        this.guid = guid;
        this.prefix = prefix;
        this.template = prefix + "EX02";
        this.current = current;
    }

    /** Makes Contoso's up, and that of the other organization where there is one. */
    static void makeUp(MadeUpState state) {
        new GeneratedForest(state, "onPremises", "8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90", "", "auth-2022").makeUp();
        if (state.has("onPremises@woodgrove")) {
            new GeneratedForest(state, "onPremises@woodgrove", "b50c7e83-1f4d-4a96-8d27-e3f6902ca5b1", "WG",
                    "auth-acquired").makeUp();
        }
    }

    private void makeUp() {
        servers();
        certificates();
        relationships();
        authServers();
        overrides();
        hybridConfiguration();
    }

    private String called(String dimension) {
        return prefix + dimension;
    }

    private List<String> servers(boolean edge) {
        return state.documents(part, SERVERS).entrySet().stream()
                .filter(server -> edge || !server.getValue().at("/IsEdgeServer").equals(Value.of(true)))
                .map(Map.Entry::getKey).toList();
    }

    private void servers() {
        String oldest = prefix + "EX03";
        if (servers(true).contains(oldest) && state.choose(oldest, List.of("there", "gone")).equals("gone")) {
            forget(oldest);
        }
        for (int number = state.count(called("more servers"), 4); number > 0; number--) {
            String name = prefix + "EX1" + number;
            String build = state.any(BUILDS);
            OF_A_SERVER.forEach(collection -> cloned(collection, name, build));
        }
    }

    private void forget(String server) {
        for (String collection : OF_A_SERVER) {
            state.documents(part, collection).keySet().stream()
                    .filter(key -> key.equals(server) || key.startsWith(server + "\\"))
                    .forEach(key -> state.remove(part, collection, key));
        }
    }

    /** What another server has, for this one. */
    private void cloned(String collection, String server, String build) {
        state.documents(part, collection).forEach((key, document) -> {
            if (key.equals(template) || key.startsWith(template + "\\")) {
                String text = Codec.write(document, false).replace(template, server)
                        .replace(template.toLowerCase(Locale.ROOT), server.toLowerCase(Locale.ROOT));
                Value.Members copy = ((Value.Members) parsed(text)).with("Guid", newId());
                state.put(part, collection, key.replace(template, server), collection.equals(SERVERS)
                        ? copy.with("_exSetup", Value.of(build)).with("AdminDisplayVersion", Value.of(shown(build)))
                        : copy);
            }
        });
    }

    private static String shown(String build) {
        String[] parts = build.split("\\.");
        return "Version 15." + Integer.parseInt(parts[1]) + " (Build " + Integer.parseInt(parts[2]) + ".10)";
    }

    /** What servers hold beside the current auth certificate, which one may lack, and whether a next one is there. */
    private void certificates() {
        List<String> servers = servers(true);
        if (state.mostly(called("auth certificate"), "valid", List.of("expired")).equals("expired")) {
            String valid = current;
            servers.forEach(server -> holding(server, held -> held.remove(valid) && held.add(EXPIRED)));
            current = EXPIRED;
            authConfiguration("CurrentCertificateThumbprint", Certificates.describe(EXPIRED).at("/Thumbprint"));
        }
        boolean next = state.choose(called("next certificate announced"), List.of(false, false, true));
        String lacking = state.mostly(called("a server lacks a certificate"), false, List.of(true))
                ? state.any(servers(false)) : "";
        for (String server : servers) {
            holding(server, held -> {
                boolean signs = held.contains(current);
                if (state.random().nextBoolean()) {
                    held.add(state.any(OTHER_CERTIFICATES));
                }
                if (next && signs && !server.equals(lacking)) {
                    held.add(NEXT);
                }
                return next || !server.equals(lacking) || held.remove(current);
            });
        }
        if (next) {
            authConfiguration("NextCertificateThumbprint", Certificates.describe(NEXT).at("/Thumbprint"));
            authConfiguration("NextCertificateEffectiveDate", Value.of("2026-12-20T00:00:00Z"));
        }
        state.note(called("servers"), servers.stream().map(one -> one + " " + state.document(part, SERVERS, one)
                .at("/_exSetup").text().orElse("") + " " + held(one)).toList());
    }

    /** What is done with the names of the certificates that a server holds. */
    @FunctionalInterface
    private interface Holding {
        boolean change(Set<String> held);
    }

    private void holding(String server, Holding holding) {
        Set<String> held = held(server);
        holding.change(held);
        state.change(part, SERVERS, server, one -> one.with(CERTIFICATES, Value.texts(List.copyOf(held))));
    }

    private Set<String> held(String server) {
        return new LinkedHashSet<>(state.document(part, SERVERS, server).at("/" + CERTIFICATES).entries()
                .flatMap(name -> name.text().stream()).toList());
    }

    private void authConfiguration(String property, Value value) {
        state.changeEach(part, "AuthConfig", one -> one.with(property, value));
    }

    /** Partners of tenants of their own, or of none, some in one relationship with a domain of ours. */
    private void relationships() {
        Value.Members partner = state.document("onPremises", "OrganizationRelationship", "Fabrikam");
        Value.Members tenants = Value.members();
        for (int number = state.count(called("partners"), 4); number > 0; number--) {
            List<String> domains = new ArrayList<>(List.of(
                    prefix.toLowerCase(Locale.ROOT) + "partner" + number + ".example"));
            String kind = state.choose(called("partner " + number), List.of("a tenant", "no tenant", "with ours"));
            if (!kind.equals("no tenant")) {
                tenants = tenants.with(domains.getFirst(), Value.members().with("tenantId", newId())
                        .with("exchangeOnline", Value.of(state.random().nextBoolean())));
            }
            if (kind.equals("with ours")) {
                domains.add("contoso.at");
            }
            String name = "Partner " + number;
            state.put(part, "OrganizationRelationship", name, partner.with("Name", Value.of(name))
                    .with("Guid", newId()).with("DomainNames", Value.texts(domains))
                    .with("Enabled", Value.of(state.random().nextBoolean()))
                    .with("TargetSharingEpr", state.random().nextBoolean() ? Value.none()
                            : Value.of("https://mail." + domains.getFirst() + "/EWS/Exchange.asmx")));
        }
        Value.Members known = (Value.Members) state.whole().at("/settings/foreignTenants");
        for (Map.Entry<String, Value> tenant : tenants.values().entrySet()) {
            known = known.with(tenant.getKey(), tenant.getValue());
        }
        state.setting("foreignTenants", known);
    }

    /** What our own Auth Server was told before, and one of a tenant that is not ours, as a merger leaves it. */
    private void authServers() {
        String own = "EvoSts - " + guid;
        String told = state.mostly(called("Auth Server"), "as it was", List.of("serves others", "names what is gone"));
        if (told.equals("serves others")) {
            state.change(part, "AuthServer", own, one -> one.with("DomainName",
                    Value.texts(List.of("old.mail.onmicrosoft.com"))));
        }
        if (told.equals("names what is gone")) {
            state.change(part, "AuthServer", own, one -> one.with("ApplicationIdentifier", newId()));
        }
        if (state.choose(called("merged tenant"), List.of(true, false))) {
            String tenant = state.unconnectedTenant();
            String name = "EvoSts - " + tenant;
            state.put(part, "AuthServer", name, state.document(part, "AuthServer", own).with("Name", Value.of(name))
                    .with("Guid", newId()).with("Realm", Value.of(tenant))
                    .with("DomainName", Value.texts(List.of("merged.mail.onmicrosoft.com")))
                    .with("ApplicationIdentifier", state.random().nextBoolean() ? Value.none() : newId())
                    .with("IsDefaultAuthorizationEndpoint", Value.of(false)));
        }
    }

    private void overrides() {
        Value.Members other = state.document("onPremises", "SettingOverride", "EnableAMSIBodyScan");
        List<String> servers = servers(false);
        for (int number = state.count(called("unrelated overrides"), 4); number > 0; number--) {
            override(other.with("Server", state.random().nextBoolean() ? Value.none()
                    : Value.texts(List.of(state.any(servers)))), "Override " + number);
        }
        Value.Members dedicated = other.with("ComponentName", Value.of("Global"))
                .with("SectionName", Value.of("ExchangeOnpremAsThirdPartyAppId"));
        String server = state.any(servers);
        switch (state.mostly(called("override of others"), "none", List.of("flighting", "off", "newer servers"))) {
            case "flighting" -> override(dedicated.with("Server", Value.texts(List.of(server)))
                    .with(PARAMETERS, Value.texts(List.of(ON))), "FlightingServiceOverride_" + server + "_F3.1");
            case "off" -> override(dedicated.with("Server", Value.texts(List.of(server)))
                    .with(PARAMETERS, Value.texts(List.of("Enabled=false"))), "Not here");
            case "newer servers" -> override(dedicated.with("MinVersion", Value.of("15.2.2562.17"))
                    .with(PARAMETERS, Value.texts(List.of(ON))), "Tried on the new ones");
            default -> { }
        }
    }

    private void override(Value.Members override, String name) {
        state.put(part, "SettingOverride", name, override.with("Name", Value.of(name)).with("Guid", newId()));
    }

    private void hybridConfiguration() {
        switch (state.mostly(called("hybrid configuration"), "whole", List.of("without free/busy", "gone"))) {
            case "without free/busy" -> state.changeEach(part, "HybridConfiguration",
                    one -> one.with("Features", Value.texts(List.of("SecureMail"))));
            case "gone" -> state.documents(part, "HybridConfiguration").keySet()
                    .forEach(key -> state.remove(part, "HybridConfiguration", key));
            default -> { }
        }
    }

    private Value newId() {
        return Value.of(state.id().toString());
    }

    private static Value parsed(String text) {
        try {
            return Codec.read(text);
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
