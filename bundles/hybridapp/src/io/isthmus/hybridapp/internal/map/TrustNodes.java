package io.isthmus.hybridapp.internal.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.rule.EwsAccess;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;

/** What points at the application: Auth Server, override by server and EWS gate; and what lets Exchange Online in. */
final class TrustNodes {

    static final String AUTH_SERVER = "authServer";
    static final String OVERRIDE = "override";
    static final String EWS_GATE = "ewsGate";
    static final String PARTNER = "partnerApplication";

    private static final String FEATURE = "dedicatedApplication";

    private TrustNodes() {
    }

    static void add(MapMaker map) {
        authServer(map);
        map.facts().override(FEATURE).ifPresent(feature -> override(map, feature));
        ewsGate(map);
        partner(map);
    }

    private static void authServer(MapMaker map) {
        Optional<AuthServer> server = map.authServer();
        Optional<Application> application = map.application();
        Agreement there = server.isPresent() ? Agreement.AGREE : absence(map);
        map.node(MapColumn.TRUST, AUTH_SERVER, server.map(AuthServer::name).orElse(Messages.TrustNodes_AuthServer),
                server.isPresent() ? String.join(", ", server.get().domainNames()) : absent(there),
                Standing.of(there, pending(map, server)),
                Parts.AUTH_SERVERS, server.map(AuthServer::identity).orElse(""));
        Agreement named = server.flatMap(AuthServer::applicationIdentifier).isEmpty() ? there(server, there)
                : application.map(one -> MapMaker.agreement(server.flatMap(AuthServer::applicationIdentifier)
                        .filter(one.appId().text()::equalsIgnoreCase).isPresent()))
                        .orElse(map.applicationThere());
        Standing standing = Standing.of(named, pending(map, server));
        map.line(CloudKeyNodes.APPLICATION, AUTH_SERVER, Direction.ON_PREMISES_TO_CLOUD, standing,
                standing.sentence(Messages.TrustNodes_Named, Messages.TrustNodes_NotNamed,
                        Messages.TrustNodes_NamedNotRead));
    }

    private static Stream<PendingEffect> pending(MapMaker map, Optional<AuthServer> server) {
        return server.stream().flatMap(one -> map.pending(SettlingKeys.AUTH_SERVER, one.name()));
    }

    /** Where the tenant was not read, one of several Auth Servers may be its own. */
    private static Agreement absence(MapMaker map) {
        Reading<List<AuthServer>> servers = map.read(Parts.AUTH_SERVERS);
        boolean several = servers.value().filter(found -> !AuthServerRules.azureAd(found).isEmpty()).isPresent();
        return several && !map.read(Parts.TENANT).known() ? Agreement.NOT_READ
                : MapMaker.judge(servers, found -> false);
    }

    private static Agreement there(Optional<AuthServer> server, Agreement there) {
        return server.isPresent() ? Agreement.DISAGREE : there;
    }

    private static void override(MapMaker map, OverrideFact feature) {
        Agreement configured = MapMaker.judge(map.read(Parts.SETTING_OVERRIDES), overrides -> overrides.stream()
                .anyMatch(one -> OverrideRules.concerns(one, feature)
                        && OverrideRules.on(one.parameters(), feature)));
        Standing standing = Standing.of(configured, map.pending(SettlingKeys.OVERRIDE));
        map.node(MapColumn.TRUST, OVERRIDE, Messages.TrustNodes_Override, standing.detail(
                Messages.TrustNodes_On, Messages.TrustNodes_Off, Messages.NotRead), standing,
                Parts.SETTING_OVERRIDES, feature.name());
        map.column(MapColumn.SERVERS).stream().filter(node -> map.read(Parts.SERVERS).value().isPresent())
                .forEach(server -> accepted(map, feature, server));
    }

    private static void accepted(MapMaker map, OverrideFact feature, MapNode server) {
        Reading<List<OverrideStatus>> told = map.read(Parts.SERVER_OVERRIDES).value().stream().flatMap(List::stream)
                .filter(one -> ServerNodes.id(one.server()).equals(server.id())).findFirst()
                .map(ServerOverrides::overrides).orElse(Reading.notAsked(""));
        List<OverrideStatus> contradicting = OverrideRules.contradicting(told.value().orElse(List.of()), feature);
        Agreement state = contradicting.isEmpty()
                ? MapMaker.judge(told, statuses -> OverrideRules.accepted(statuses, feature)) : Agreement.NOT_READ;
        String unclear = contradicting.isEmpty() ? NLS.bind(Messages.TrustNodes_AcceptsNotRead, server.title())
                : NLS.bind(Messages.TrustNodes_Contradict, server.title(), String.join(", ",
                        contradicting.stream().map(OverrideStatus::name).toList()));
        Standing standing = Standing.of(state, map.pending(SettlingKeys.OVERRIDE, server.title()));
        map.line(server.id(), OVERRIDE, Direction.ON_PREMISES_TO_CLOUD, standing, standing.sentence(
                NLS.bind(Messages.TrustNodes_Accepts, server.title()),
                NLS.bind(Messages.TrustNodes_DoesNotAccept, server.title()), unclear));
    }

    private static void ewsGate(MapMaker map) {
        Optional<Application> application = map.application();
        Agreement open = MapMaker.judge(map.read(Parts.ONLINE_ORGANIZATION),
                organization -> organization.ewsEnabled().orElse(false));
        Standing gate = Standing.of(open, map.pending(SettlingKeys.EWS_ENABLED));
        map.node(MapColumn.TRUST, EWS_GATE, Messages.TrustNodes_EwsGate,
                gate.detail(Messages.TrustNodes_Open, Messages.TrustNodes_Shut, Messages.NotRead), gate,
                Parts.ONLINE_ORGANIZATION, "");
        Agreement letIn = application.map(one -> MapMaker.judge(map.read(Parts.ONLINE_ORGANIZATION),
                organization -> letsIn(EwsAccess.of(organization, one.appId()))))
                .orElseGet(map::applicationThere);
        Standing through = Standing.of(letIn, Stream.concat(map.pending(SettlingKeys.EWS_ENABLED),
                map.pendingOfApplication(SettlingKeys.EWS_ACCESS)));
        map.line(CloudKeyNodes.APPLICATION, EWS_GATE, Direction.ON_PREMISES_TO_CLOUD, through, through.sentence(
                Messages.TrustNodes_LetIn, Messages.TrustNodes_NotLetIn, Messages.TrustNodes_LetInNotRead));
    }

    private static boolean letsIn(EwsAccess access) {
        return access == EwsAccess.LISTED || access == EwsAccess.OPEN_TO_ALL;
    }

    private static void partner(MapMaker map) {
        Agreement state = MapMaker.judge(map.read(Parts.PARTNER_APPLICATIONS), OAuthRules::letsExchangeOnlineIn);
        map.node(MapColumn.TRUST, PARTNER, Messages.TrustNodes_Partner,
                map.read(Parts.PARTNER_APPLICATIONS).value().map(OAuthRules::exchangeOnline)
                        .flatMap(found -> found.stream().findFirst()).map(PartnerApplication::name)
                        .orElse(absent(state)), state, Parts.PARTNER_APPLICATIONS, "");
    }

    private static String absent(Agreement state) {
        return state == Agreement.NOT_READ ? Messages.NotRead : Messages.NotThere;
    }
}
