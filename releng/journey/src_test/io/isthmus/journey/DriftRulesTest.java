package io.isthmus.journey;

import static io.isthmus.sdk.check.Severity.CRITICAL;
import static io.isthmus.sdk.check.Severity.ERROR;
import static io.isthmus.sdk.check.Severity.INFORMATION;
import static io.isthmus.sdk.check.Severity.WARNING;
import static io.isthmus.sdk.testkit.Contoso.CURRENT;
import static io.isthmus.sdk.testkit.Contoso.FOREIGN;
import static io.isthmus.sdk.testkit.Contoso.NEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** Each drift rule of the program, over two readings of a made-up organization. */
class DriftRulesTest {

    private static final String NONE = "";

    @TempDir
    Path folder;

    /**
     * One change.
     *
     * @param rule id of the rule that explains it, without what all have in common
     * @param plan the plan that mends it; empty for none
     */
    record Case(String name, UnaryOperator<Contoso> before, UnaryOperator<Contoso> change, String rule,
            Severity severity, String plan) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case changed(String name, UnaryOperator<Contoso> change, String rule, Severity severity,
            String plan) {
        return new Case(name, contoso -> contoso, change, rule, severity, plan);
    }

    /** The same change the other way round. */
    private static Case back(String name, UnaryOperator<Contoso> change, String rule, Severity severity, String plan) {
        return new Case(name, change, contoso -> contoso, rule, severity, plan);
    }

    private static UnaryOperator<Contoso> application(UnaryOperator<Application> change) {
        return contoso -> contoso.change(Parts.APPLICATIONS, list -> list.stream().map(change).toList());
    }

    private static <T> UnaryOperator<Contoso> added(Part<List<T>> part, T element) {
        return contoso -> contoso.change(part, list -> {
            List<T> longer = new ArrayList<>(list);
            longer.add(element);
            return longer;
        });
    }

    private static Application with(Application one, String name, List<RequiredResourceAccess> access,
            List<PasswordCredential> secrets, List<FederatedIdentityCredential> federated,
            List<DirectoryPrincipal> owners, Optional<ServicePrincipalLock> lock) {
        return new Application(one.id(), one.appId(), one.uniqueName(), name, one.description(), one.notes(),
                one.signInAudience(), access, one.keyCredentials(), secrets, federated, owners, one.tags(), lock,
                one.created(), one.deleted());
    }

    private static ServicePrincipalLock lock(boolean allProperties) {
        return new ServicePrincipalLock(true, Optional.of(allProperties), Optional.of(true), Optional.empty(),
                Optional.empty());
    }

    private static final UnaryOperator<Contoso> CALLING_GRAPH = contoso -> contoso.change(Parts.SERVER_OVERRIDES,
            list -> List.of(Records.overrides("EX01", Records.told("Accepted", "true"), routed()), list.get(1),
                    list.get(2)));

    private static OverrideStatus routed() {
        OverrideFact routing = new TestFacts().override(FactKeys.GRAPH_ROUTING).orElseThrow();
        return new OverrideStatus("Graph", routing.component(), routing.section(), Map.of("Enabled", "true"), "Accepted",
                Optional.empty());
    }

    private static final UnaryOperator<Contoso> OWNER = application(one -> with(one, one.displayName(),
            one.requiredResourceAccess(), List.of(), List.of(), List.of(new DirectoryPrincipal(
                    ObjectId.of("dddddddd-0000-4000-8000-000000000001"), "user", "Megan Bowen",
                    Optional.of("megan@contoso.com"))), Optional.empty()));
    private static final UnaryOperator<Contoso> SECRET = application(one -> with(one, one.displayName(),
            one.requiredResourceAccess(), List.of(new PasswordCredential(UUID.randomUUID(), Optional.of("test"),
                    Optional.empty(), Optional.empty())), List.of(), List.of(), Optional.empty()));
    private static final UnaryOperator<Contoso> FEDERATED = application(one -> with(one, one.displayName(),
            one.requiredResourceAccess(), List.of(), List.of(new FederatedIdentityCredential("f", "build",
                    "https://token.example", "me", List.of("api"), Optional.empty())), List.of(), Optional.empty()));
    private static final UnaryOperator<Contoso> LOCKED = application(one -> with(one, one.displayName(),
            one.requiredResourceAccess(), List.of(), List.of(), List.of(), Optional.of(lock(true))));
    private static final UnaryOperator<Contoso> PARTLY_LOCKED = application(one -> with(one, one.displayName(),
            one.requiredResourceAccess(), List.of(), List.of(), List.of(), Optional.of(lock(false))));
    private static final UnaryOperator<Contoso> FOREIGN_KEY =
            application(one -> Records.application(List.of(Records.key(CURRENT), Records.key(FOREIGN))));
    private static final UnaryOperator<Contoso> CLEAN = contoso -> contoso.change(Parts.SHARED_PRINCIPAL, one ->
            Records.principal(one.id(), one.appId(), one.appRoles(), List.of()));

    static Stream<Case> cases() {
        return Stream.of(
                back("a certificate back on the shared principal", CLEAN, "sharedPrincipalKeys", CRITICAL,
                        "shared.cleanup"),
                changed("a foreign certificate on the shared principal", contoso -> contoso.change(
                        Parts.SHARED_PRINCIPAL, one -> Records.principal(one.id(), one.appId(), one.appRoles(),
                                List.of(Records.key(CURRENT), Records.key(FOREIGN)))), "sharedPrincipalKeys", CRITICAL,
                        NONE),
                changed("a certificate gone from the shared principal", CLEAN, "sharedPrincipalKeys", WARNING, NONE),
                changed("an owner added", OWNER, "owners", CRITICAL, "app.lock"),
                back("an owner removed", OWNER, "owners", INFORMATION, NONE),
                changed("a secret added", SECRET, "secrets", CRITICAL, "app.lock"),
                back("a secret removed", SECRET, "secrets", INFORMATION, NONE),
                changed("a federated credential added", FEDERATED, "federatedCredentials", CRITICAL, "app.lock"),
                back("a federated credential removed", FEDERATED, "federatedCredentials", INFORMATION, NONE),
                changed("a foreign certificate on the application", FOREIGN_KEY, "applicationKeys", CRITICAL, NONE),
                back("a foreign certificate off the application", FOREIGN_KEY, "applicationKeys", INFORMATION, NONE),
                changed("the servers’ certificate off the application",
                        application(one -> Records.application(List.of())), "applicationKeys", ERROR,
                        "app.certificates"),
                changed("a permission asked for", application(one -> with(one, one.displayName(),
                        List.of(new RequiredResourceAccess(AppId.EXCHANGE_ONLINE, List.of(Contoso.FULL_ACCESS),
                                List.of()), new RequiredResourceAccess(AppId.MICROSOFT_GRAPH,
                                        List.of(Contoso.CALENDARS), List.of())), List.of(), List.of(), List.of(),
                        Optional.empty())), "permissions", WARNING, NONE),
                changed("a permission no longer asked for",
                        application(one -> Records.application(false, List.of(Records.key(CURRENT)))), "permissions",
                        WARNING, "app.complete"),
                changed("consent gone", contoso -> contoso.with(Parts.APP_ROLE_ASSIGNMENTS, List.of()), "consent",
                        ERROR, "app.complete"),
                changed("consent to read calendars", added(Parts.APP_ROLE_ASSIGNMENTS, new AppRoleAssignment("x",
                        Contoso.PRINCIPAL, Contoso.GRAPH, Contoso.CALENDARS, Optional.empty())), "consent", WARNING,
                        NONE),
                changed("consent to what hybrid does not need", added(Parts.APP_ROLE_ASSIGNMENTS, new AppRoleAssignment("x",
                        Contoso.PRINCIPAL, Contoso.GRAPH, UUID.randomUUID(), Optional.empty())), "consent", CRITICAL,
                        NONE),
                back("consent to read every mailbox",
                        contoso -> contoso.with(Parts.APP_ROLE_ASSIGNMENTS, List.of()), "consent", CRITICAL, NONE),
                changed("the lock switched on", LOCKED, "servicePrincipalLock", INFORMATION, NONE),
                back("the lock switched off", LOCKED, "servicePrincipalLock", ERROR, "app.lock"),
                new Case("the lock left to one usage", LOCKED, PARTLY_LOCKED, "servicePrincipalLock", ERROR,
                        "app.lock"),
                changed("the application renamed", application(one -> with(one, "Payroll",
                        one.requiredResourceAccess(), List.of(), List.of(), List.of(), Optional.empty())),
                        "applications", WARNING, NONE),
                changed("the application deleted", contoso -> contoso.with(Parts.APPLICATIONS, List.of()),
                        "applications", CRITICAL, "app.restore"),
                changed("its service principal deleted", contoso -> contoso.with(Parts.SERVICE_PRINCIPALS, List.of()),
                        "applications", CRITICAL, "app.complete"),
                changed("its service principal disabled", contoso -> contoso.with(Parts.SERVICE_PRINCIPALS,
                        List.of(Records.principal(false))), "applications", ERROR, "app.complete"),
                changed("the override gone", contoso -> contoso.with(Parts.SETTING_OVERRIDES, List.of()), "overrides",
                        ERROR, "override.on"),
                changed("the override switched off", contoso -> contoso.with(Parts.SETTING_OVERRIDES,
                        List.of(Records.configured("false"))), "overrides", ERROR, "override.on"),
                back("the override made", contoso -> contoso.with(Parts.SETTING_OVERRIDES, List.of()), "overrides",
                        WARNING, NONE),
                changed("another override made", added(Parts.SETTING_OVERRIDES,
                        Records.override("Other", "Else", "Feature", "true")), "overrides", INFORMATION, NONE),
                changed("a server that no longer goes by it", contoso -> contoso.change(Parts.SERVER_OVERRIDES,
                        list -> List.of(list.get(0), list.get(1), Records.overrides("EX03"))), "serverOverrides",
                        ERROR, "override.on"),
                back("a server that no longer calls Microsoft Graph", CALLING_GRAPH, "serverOverrides", ERROR,
                        "graph.stage"),
                changed("a server that calls Microsoft Graph", CALLING_GRAPH, "serverOverrides", INFORMATION, NONE),
                changed("a server joined without what it needs", added(Parts.SERVERS,
                        Records.server("EX04", "15.2.1544.4")), "servers", ERROR, NONE),
                back("a server left", added(Parts.SERVERS, Records.server("EX04", "15.2.2562.53")), "servers",
                        WARNING, NONE),
                changed("a server updated", contoso -> contoso.change(Parts.SERVERS, list -> List.of(list.get(0),
                        list.get(1), Records.server("EX03", "15.2.2562.53"), list.get(3))), "servers", INFORMATION,
                        NONE),
                changed("the Auth Server names nobody", contoso -> contoso.with(Parts.AUTH_SERVERS,
                        List.of(Records.accessControl(), Records.evoSts(Optional.empty(),
                                List.of("contoso.mail.onmicrosoft.com")))), "authServers", ERROR,
                        "authserver.configure"),
                changed("another Auth Server", added(Parts.AUTH_SERVERS, Records.evoSts("EvoSts - 2",
                        Contoso.TENANT.text(), Optional.empty(), List.of())), "authServers", WARNING, NONE),
                changed("the address of the cloud changed", contoso -> contoso.change(
                        Parts.ORGANIZATION_RELATIONSHIPS, list -> List.of(Records.relationship("On-premises to O365",
                                "contoso.mail.onmicrosoft.com", Optional.empty()), list.get(1))), "relationships",
                        ERROR, "sharing.epr"),
                changed("the address of the cloud leads elsewhere", contoso -> contoso.change(
                        Parts.ORGANIZATION_RELATIONSHIPS, list -> List.of(Records.relationship("On-premises to O365",
                                "contoso.mail.onmicrosoft.com", Optional.of("https://elsewhere.example/EWS")),
                                list.get(1))), "relationships", ERROR, NONE),
                changed("a relationship gone", contoso -> contoso.change(Parts.ORGANIZATION_RELATIONSHIPS,
                        list -> list.subList(0, 1)), "relationships", ERROR, NONE),
                changed("the last application taken off the EWS list", contoso -> contoso.with(
                        Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(true))), "ewsAccess", INFORMATION, NONE),
                changed("EWS closed to the application", contoso -> contoso.with(Parts.ONLINE_ORGANIZATION,
                        Records.online(Optional.of(true), "eeeeeeee-0000-4000-8000-000000000001")), "ewsAccess", ERROR,
                        "ews.gate"),
                changed("EWS switched off", contoso -> contoso.with(Parts.ONLINE_ORGANIZATION,
                        Records.online(Optional.of(false), Contoso.APP.text())), "ewsAccess", ERROR, NONE),
                changed("the auth certificate replaced", contoso -> contoso.with(Parts.AUTH_CONFIGURATION,
                        Records.authConfiguration(NEXT, Optional.empty())), "authConfiguration", ERROR,
                        "app.certificates"),
                changed("a next auth certificate staged", contoso -> contoso.with(Parts.AUTH_CONFIGURATION,
                        Records.authConfiguration(CURRENT, Optional.of(NEXT))), "authConfiguration", WARNING,
                        "app.certificates"),
                back("the next auth certificate taken back", contoso -> contoso.with(Parts.AUTH_CONFIGURATION,
                        Records.authConfiguration(CURRENT, Optional.of(NEXT))), "authConfiguration", WARNING, NONE),
                changed("the auth certificate gone from a server", contoso -> contoso.change(Parts.CERTIFICATES,
                        list -> List.of(list.get(0), list.get(1), Records.holding("EX03"))), "heldCertificates", ERROR,
                        NONE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeIsExplained(Case one) throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(one.before().apply(Contoso.setUp()));
        WatchRound round = watched.later().look(one.change().apply(Contoso.setUp()));

        ToldDrift told = round.drifts().stream()
                .filter(drift -> drift.rule().equals(Optional.of("io.isthmus.drift." + one.rule()))).findFirst()
                .orElseThrow(() -> new AssertionError(round.drifts().toString()));
        assertEquals(one.severity(), told.drift().severity(), told::toString);
        assertEquals(one.plan(), told.drift().remediation().map(Remediation::plan).orElse(NONE), told::toString);
        assertEquals(Contoso.NOW, told.before().orElseThrow().at());
        assertTrue(!told.drift().message().contains("{"), told.drift().message());
        assertEquals(List.of(), watched.later().look(one.change().apply(Contoso.setUp())).drifts());
    }

    @Test
    void consentIsToldOfAnApplicationByItsName() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        assertEquals("Consent is gone from " + Contoso.APP_NAME + ": full_access_as_app.", message(watched.later()
                .look(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of())), "consent"));
        assertEquals("Consent was given to " + Contoso.APP_NAME + ": full_access_as_app.",
                message(watched.later().look(Contoso.setUp()), "consent"));
    }

    @Test
    void aServerThatLeftGraphIsToldByNameAndFeature() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(CALLING_GRAPH.apply(Contoso.setUp()));
        assertEquals("EX01 no longer goes by the override of Microsoft Graph.",
                message(watched.later().look(Contoso.setUp()), "serverOverrides"));
    }

    private static String message(WatchRound round, String rule) {
        return round.drifts().stream().filter(drift -> drift.rule().equals(Optional.of("io.isthmus.drift." + rule)))
                .map(drift -> drift.drift().message()).findFirst().orElseThrow();
    }

    @Test
    void aServerThatJoinedIsToldWithEachThingThatItLacks() throws Exception {
        String first = joined(Records.server("EX04", "15.2.1544.4"), Records.holding("EX04", FOREIGN),
                Records.overrides("EX04"), List.of("OAuth"), List.of("Ntlm"));
        assertEquals("The server EX04 joined without what hybrid needs: a build that can use the dedicated application"
                + " (it has 15.2.1544.4), the auth certificate D194FA82…, the override of the dedicated application,"
                + " a place in the hybrid configuration, OAuth on EWS (Default Web Site).", first);
        assertEquals("The server EX04 joined, with what hybrid needs, and, perhaps on purpose, without: a place in the"
                + " hybrid configuration.", joined(
                Records.server("EX04", "15.2.2562.53"), Records.holding("EX04", CURRENT),
                Records.overrides("EX04", Records.told("Accepted", "true")), List.of("OAuth"),
                List.of("WSSecurity", "oauth")));
    }

    private String joined(ExchangeServer server, ServerCertificates held, ServerOverrides overrides,
            List<String> internal, List<String> external) throws Exception {
        WatchedContoso watched = new WatchedContoso(folder.resolve(server.installedBuild().value().orElseThrow().text()));
        watched.look(Contoso.setUp());
        Contoso with = Contoso.setUp().with(Parts.VIRTUAL_DIRECTORIES, List.of(
                new VirtualDirectory("EX04", "EWS (Default Web Site)", "WebServices", Optional.empty(),
                        Optional.empty(), internal, external, Optional.empty()),
                new VirtualDirectory("EX04", "owa (Default Web Site)", "Owa", Optional.empty(), Optional.empty(),
                        List.of("Fba"), List.of("Fba"), Optional.empty())));
        added(Parts.SERVERS, server).apply(with);
        added(Parts.CERTIFICATES, held).apply(with);
        added(Parts.SERVER_OVERRIDES, overrides).apply(with);
        return watched.later().look(with).drifts().stream().filter(drift -> drift.rule().equals(Optional.of("io.isthmus.drift.servers")))
                .map(drift -> drift.drift().message()).findFirst().orElseThrow();
    }

    @Test
    void whoChangedAnOverrideIsToldAsExchangeNotesIt() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of()));
        SettingOverride made = Records.configured("true");
        WatchRound round = watched.later().look(Contoso.setUp().with(Parts.SETTING_OVERRIDES,
                List.of(new SettingOverride(made.name(), made.identity(), made.component(),
                        made.section(), made.parameters(), made.servers(), made.minVersion(), made.maxVersion(),
                        made.reason(), Optional.of("CONTOSO\\megan"), made.created()))));
        assertTrue(round.drifts().get(0).drift().by().orElseThrow().contains("CONTOSO\\megan"), round::toString);
    }

    @Test
    void aStagedCertificateThatBecomesCurrentIsNoAlarm() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(CURRENT, Optional.of(NEXT))));
        WatchRound round = watched.later().look(Contoso.setUp().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(NEXT, Optional.empty())));
        assertEquals(List.of(INFORMATION, INFORMATION),
                round.drifts().stream().filter(one -> one.deviation().isPresent()).map(one -> one.drift().severity())
                        .toList(), round.drifts()::toString);
    }

    @Test
    void whatNoRuleExplainsIsToldPlainly() throws Exception {
        WatchedContoso watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        WatchRound round = watched.later().look(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS,
                List.of(Records.partner(false))));
        ToldDrift told = round.drifts().get(0);
        assertEquals(Optional.empty(), told.rule());
        assertEquals(Value.of(true), told.deviation().orElseThrow().before());
        assertEquals(Value.of(false), told.deviation().orElseThrow().after());
    }
}
