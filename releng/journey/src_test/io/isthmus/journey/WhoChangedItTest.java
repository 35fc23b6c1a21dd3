package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.Authorship.Act;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.LateAuthor;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.port.AuditRecord.Kind;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Who made a change is what the service's audit log tells of it, or a reason why nobody knows. */
class WhoChangedItTest {

    private static final String MEGAN = "Megan Bowen (megan@contoso.com)";
    private static final String ADELE = "Adele Vance (adele@contoso.com)";
    private static final String OWNER = "dddddddd-0000-4000-8000-000000000001";

    @TempDir
    Path folder;
    private WatchedContoso watched;
    private final List<AuditRecord> log = new ArrayList<>();
    private final List<AuditQuery> asked = new ArrayList<>();
    private Optional<RuntimeException> broken = Optional.empty();
    private Optional<Failure> refused = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        watched = new WatchedContoso(folder);
        watched.look(Contoso.setUp());
        watched.sources.add((Source) Proxy.newProxyInstance(Source.class.getClassLoader(), new Class<?>[] {Source.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "scope" -> new Scope(Side.ENTRA, Contoso.TENANT.text(), "Contoso");
                    case "audit" -> answer((AuditQuery) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private Reading<List<AuditRecord>> answer(AuditQuery query) {
        asked.add(query);
        broken.ifPresent(mistake -> {
            throw mistake;
        });
        return refused.map(failure -> Reading.<List<AuditRecord>>failed(failure, Contoso.NOW, "log"))
                .orElseGet(() -> Reading.read(List.copyOf(log), Contoso.NOW, "log"));
    }

    private static AuditRecord record(String by, Kind kind, String object, Set<String> properties, String... values) {
        return record(Contoso.NOW.plusSeconds(60), by, kind, object, properties, values);
    }

    private static AuditRecord record(Instant at, String by, Kind kind, String object, Set<String> properties,
            String... values) {
        return new AuditRecord(at, "What the log calls it", by, kind, Set.of(object), properties, Set.of(values));
    }

    private static String application() {
        return Records.application(List.of()).id().text();
    }

    private static Contoso owned() {
        UnaryOperator<Application> owner = one -> new Application(one.id(),
                one.appId(), one.uniqueName(), one.displayName(), one.description(), one.notes(), one.signInAudience(),
                one.requiredResourceAccess(), one.keyCredentials(), one.passwordCredentials(),
                one.federatedIdentityCredentials(), List.of(new DirectoryPrincipal(ObjectId.of(OWNER), "user", "Owner",
                        Optional.of("owner@contoso.com"))), one.tags(), one.servicePrincipalLockConfiguration(),
                one.created(), one.deleted());
        return Contoso.setUp().change(Parts.APPLICATIONS, list -> list.stream().map(owner).toList());
    }

    private Authorship author(WatchRound round, String part) {
        return round.drifts().stream().filter(drift -> drift.deviation().filter(one -> one.part().equals(part))
                .isPresent()).map(ToldDrift::author).findFirst().orElseThrow().orElseThrow();
    }

    private static List<String> names(Authorship author) {
        return author.acts().stream().map(Act::by).toList();
    }

    @Test
    void theEntryThatFitsTheChangeTellsWho() throws Exception {
        log.add(record(ADELE, Kind.CHANGED, application(), Set.of("displayName")));
        log.add(record(ADELE, Kind.CHANGED, "eeeeeeee-0000-4000-8000-000000000009", Set.of("owners")));
        log.add(record(MEGAN, Kind.CHANGED, application(), Set.of("owners")));
        Authorship author = author(watched.later().look(owned()), Parts.APPLICATIONS.id());
        assertEquals(List.of(MEGAN), names(author));
        assertTrue(author.known());
        AuditQuery query = asked.getFirst();
        assertTrue(query.objects().contains(application()));
        assertFalse(query.since().isAfter(Contoso.NOW), query::toString);
    }

    @Test
    void whoseEntryNamesTheValueIsToldAlone() throws Exception {
        log.add(record(ADELE, Kind.CHANGED, application(), Set.of("owners"), "somebody else"));
        log.add(record(MEGAN, Kind.CHANGED, application(), Set.of("owners"), "\"" + OWNER.toUpperCase(
                Locale.ROOT) + "\""));
        assertEquals(List.of(MEGAN), names(author(watched.later().look(owned()), Parts.APPLICATIONS.id())));
    }

    @Test
    void whatWasLoggedLongBeforeTheReadingWithoutItIsNoAnswer() throws Exception {
        log.add(record(Contoso.NOW.minus(Duration.ofHours(1)), ADELE, Kind.CHANGED, application(), Set.of("owners")));
        assertEquals(List.of(), names(author(watched.later().look(owned()), Parts.APPLICATIONS.id())));
    }

    @Test
    void severalWhoFitAreAllTold() throws Exception {
        log.add(record(ADELE, Kind.CHANGED, application(), Set.of("owners")));
        log.add(record(MEGAN, Kind.CHANGED, application(), Set.of()));
        assertEquals(List.of(ADELE, MEGAN), names(author(watched.later().look(owned()), Parts.APPLICATIONS.id())));
    }

    @Test
    void consentIsTheEntrysThatNamesWhoGotIt() throws Exception {
        String principal = Contoso.PRINCIPAL.text();
        String resource = Records.consent().resourceId().text();
        Set<String> consent = Set.of("appRoleAssignments");
        log.add(record(ADELE, Kind.REMOVED, Contoso.GRAPH.text(), consent, principal));
        log.add(record(ADELE, Kind.REMOVED, resource, consent, principal, "another role"));
        log.add(record(MEGAN, Kind.REMOVED, resource, consent, principal, "\"" + Contoso.FULL_ACCESS + "\""));
        log.add(record(ADELE, Kind.MADE, resource, consent, principal, "\"" + Contoso.FULL_ACCESS + "\""));
        assertEquals(List.of(MEGAN), names(author(watched.later().look(
                Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of())), Parts.APP_ROLE_ASSIGNMENTS.id())));
    }

    @Test
    void whatTheLogDoesNotHoldYetIsAskedForAgainAndToldOnce() throws Exception {
        WatchRound found = watched.later().look(owned());
        Authorship unknown = author(found, Parts.APPLICATIONS.id());
        assertEquals(List.of(), unknown.acts());
        assertTrue(unknown.reason().contains("does not have it yet"), unknown.reason());
        log.add(record(MEGAN, Kind.CHANGED, application(), Set.of("owners")));
        WatchRound later = watched.later().look(owned());
        LateAuthor late = later.authors().getFirst();
        assertEquals(List.of(MEGAN), names(late.told().author().orElseThrow()));
        FoundEntry kept = watched.history().read().entries().stream().filter(one -> one.id().equals(late.id()))
                .findFirst().orElseThrow();
        assertEquals(late.told(), kept.found());
        assertEquals(List.of(), watched.later().look(owned()).authors());
        assertEquals(2, asked.size(), "asked once it is known");
    }

    @Test
    void whatTheLogHasNotAfterADayIsAskedForNoMore() throws Exception {
        watched.later().look(owned());
        watched.later(Duration.ofHours(23)).look(owned());
        assertEquals(2, asked.size());
        watched.later(Duration.ofHours(2)).look(owned());
        assertEquals(2, asked.size());
    }

    @Test
    void aLogThatCannotBeReadIsAReasonAndNoFailure() throws Exception {
        refused = Optional.of(Failure.of(Failure.Kind.DENIED, Side.ENTRA, "read", "Insufficient privileges",
                "Ask for AuditLog.Read.All."));
        Authorship author = author(watched.later().look(owned()), Parts.APPLICATIONS.id());
        assertTrue(author.reason().contains("Insufficient privileges")
                && author.reason().contains("AuditLog.Read.All"), author.reason());
        refused = Optional.empty();
        broken = Optional.of(new IllegalStateException("a mistake"));
        WatchRound round = watched.later().look(Contoso.setUp());
        assertTrue(author(round, Parts.APPLICATIONS.id()).reason().contains("a mistake"));
        assertEquals(List.of(), round.problems());
    }

    @Test
    void whatAServiceToldByItselfIsNotAskedFor() throws Exception {
        watched.later().look(Contoso.setUp().with(Parts.AUTH_SERVERS, List.of()));
        assertEquals(List.of(), asked);
    }

    @Test
    void aLineThatTellsWhoIsLostWithNoOther() throws Exception {
        watched.later().look(owned());
        byte[] before = Files.readAllBytes(watched.memory().resolve("found.jsonl"));
        log.add(record(MEGAN, Kind.CHANGED, application(), Set.of("owners")));
        watched.later().look(owned());
        byte[] after = Files.readAllBytes(watched.memory().resolve("found.jsonl"));
        for (int length = before.length; length < after.length; length += 40) {
            Files.write(watched.memory().resolve("found.jsonl"), Arrays.copyOf(after, length));
            assertEquals(1, watched.later().look(owned()).authors().size(), "killed after " + length + " bytes");
            assertEquals(List.of(), watched.history().read().problems());
            assertEquals(1, watched.history().read().entries().stream().filter(one -> ((ToldDrift) one.found()).author()
                    .filter(Authorship::known).isPresent()).count());
        }
    }
}
