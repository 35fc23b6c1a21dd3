package io.isthmus.certificates.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;

/** What the view of the certificates shows and does, without a window. */
class CertificatesPresenterTest {

    private final List<String> installed = new ArrayList<>(List.of("certificate.rotate", "app.certificates"));
    private final ConsoleModel model = new ConsoleModel(console());
    private Facts facts = new TestFacts();
    private final CertificatesPresenter presenter = new CertificatesPresenter(model);

    private Console console() {
        PlanRegistry plans = fake(PlanRegistry.class, (method, arguments) -> method.equals("find")
                && installed.contains(arguments[0]) ? Optional.of(new PlanDescriptor((String) arguments[0], "test",
                        "Title of " + arguments[0], "", List.of(), List.of())) : Optional.empty());
        return fake(Console.class, (method, arguments) -> switch (method) {
            case "plans" -> plans;
            case "facts" -> facts;
            default -> List.of();
        });
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments)));
    }

    private void look(Contoso contoso) {
        Snapshot snapshot = contoso.snapshot();
        model.look(new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of()), Optional.of(snapshot));
        presenter.show(presenter.look());
    }

    private ManagedCertificate current() {
        return presenter.table().visible().stream().filter(row -> row.thumbprint().equals(Contoso.CURRENT)).findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverChoosesOtherDaysSeesThemAtTheNextLook() {
        look(Contoso.setUp());
        CertificatesPresenter.Looked before = presenter.look();
        assertEquals(List.of(), current().judgements());
        facts = new TestFacts().choosing(Map.of(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS, "1825",
                FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, "30"));
        CertificatesPresenter.Looked after = presenter.look();
        assertNotSame(before, after);
        presenter.show(after);
        assertEquals(Optional.of(Severity.WARNING), current().severity());
        assertSame(after, presenter.look());
    }

    @Test
    void rowsAreFilteredByColumnAndSortedByWhatDiffers() {
        look(Contoso.setUp().with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE,
                AppId.EXCHANGE_ONLINE, List.of(), List.of(Records.key(Contoso.FOREIGN)))));
        assertEquals(2, presenter.table().visible().size());

        presenter.table().setFilter("agreement:differs");
        assertEquals(List.of(Contoso.FOREIGN), presenter.table().visible().stream()
                .map(ManagedCertificate::thumbprint).toList());
        presenter.table().setFilter("");
        presenter.table().sortBy(presenter.table().columns().stream()
                .filter(column -> column.id().equals("agreement")).findFirst().orElseThrow());
        presenter.table().sortBy(presenter.table().columns().stream()
                .filter(column -> column.id().equals("agreement")).findFirst().orElseThrow());
        assertEquals(Contoso.FOREIGN, presenter.table().visible().get(0).thumbprint());
    }

    @Test
    void theTimelineShowsWhatTheTableShows() {
        look(Contoso.setUp().with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE,
                AppId.EXCHANGE_ONLINE, List.of(), List.of(Records.key(Contoso.FOREIGN)))));
        assertEquals(2, presenter.timeline(900).orElseThrow().rows().size());

        presenter.table().setFilter("agreement:differs");
        assertEquals(List.of(Contoso.FOREIGN), presenter.timeline(900).orElseThrow().rows().stream()
                .map(row -> row.lane().thumbprint()).toList());
        presenter.table().setFilter("nothing is called so");
        assertEquals(Optional.empty(), presenter.timeline(900));
    }

    @Test
    void whatIsChosenInTheTimelineIsSelectedInTheWholeWindow() {
        look(Contoso.setUp());
        TimelineGeometry geometry = presenter.timeline(900).orElseThrow();

        assertEquals(Optional.of(current()), presenter.move(geometry, 1));
        assertEquals(new Selected.ResourceSelected(current().resource(),
                model.pair().flatMap(pair -> pair.key(current().resource().side()))), model.selected());
        assertTrue(((Selected.ResourceSelected) model.selected()).scope().isPresent());
        assertEquals(Optional.of(current()), presenter.move(geometry, 1), "the last row is the end");
        assertEquals(geometry.rows().get(0), presenter.selected(geometry).orElseThrow());
    }

    @Test
    void plansFitTheCertificateAndAreInstalled() {
        look(Contoso.setUp());
        assertEquals(List.of("certificate.rotate", "app.certificates"), presenter.plans(current()));

        look(Contoso.freshHybrid());
        assertEquals(List.of("app.certificates", "certificate.rotate"), presenter.plans(current()),
                "what is missing at the application comes first; the clean-up is not installed");
        installed.add("shared.cleanup");
        assertEquals("shared.cleanup", presenter.plans(current()).get(0));
        assertEquals("Title of shared.cleanup", presenter.planTitle("shared.cleanup"));
    }

    @Test
    void whatCouldNotBeLookedAtIsToldAboveTheTable() {
        look(Contoso.setUp().denied(Parts.AUTH_CONFIGURATION));
        String problem = presenter.look().problems().getLast();
        assertTrue(problem.startsWith("Could not look at: ") && problem.endsWith(", …"), problem);
        assertFalse(presenter.look().summary().isEmpty());
    }

    @Test
    void theSameSnapshotIsNotJoinedAgain() {
        look(Contoso.setUp());
        assertSame(presenter.look(), presenter.look());
        CertificatesPresenter.Looked before = presenter.look();
        look(Contoso.freshHybrid());
        assertNotSame(before, presenter.look());
    }

    @Test
    void withoutAnOrganizationItSaysWhatToDo() {
        presenter.show(presenter.look());
        assertTrue(presenter.table().emptyText().contains("Connect an organization"), presenter.table().emptyText());
        assertEquals(presenter.table().emptyText(), presenter.sentence());
    }

    @Test
    void filesAreToldWithWhatTheyAreAndAPrivateKeyIsRefused(@TempDir Path folder) throws Exception {
        Path key = Files.writeString(folder.resolve("server.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        Path gone = folder.resolve("gone.cer");
        List<String> told = new ArrayList<>();

        new InspectFiles(List.of(key, gone), Optional.empty(), LifetimeRules.of(facts), Instant.EPOCH, told::add)
                .run(CallContext.of(Cancel.never()));
        assertTrue(told.get(0).contains("✕ server.pem: ") && told.get(0).contains("private key"), told.get(0));
        assertTrue(told.get(0).contains("✕ gone.cer: "), told.get(0));
        assertFalse(told.get(0).contains("AAAA"), "nothing of a key is shown");
    }
}
