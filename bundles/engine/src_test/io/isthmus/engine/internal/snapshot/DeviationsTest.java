package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.watch.Deviation;

/** Changes as small as they can be told: a list entry by entry, a renamed object as the same one. */
class DeviationsTest {

    private static List<Deviation> between(Contoso before, Contoso after) {
        return Deviations.between(before.snapshot(), after.snapshot());
    }

    private static Contoso with(UnaryOperator<Application> change) {
        return Contoso.setUp().change(Parts.APPLICATIONS, list -> list.stream().map(change).toList());
    }

    private static Application application(String name, List<RequiredResourceAccess> access,
            List<KeyCredential> keys, List<DirectoryPrincipal> owners) {
        Application one = Records.application();
        return new Application(one.id(), one.appId(), one.uniqueName(), name, one.description(), one.notes(),
                one.signInAudience(), access, keys, List.of(), List.of(), owners, List.of(), Optional.empty(),
                one.created(), Optional.empty());
    }

    private static DirectoryPrincipal owner(String name) {
        return new DirectoryPrincipal(ObjectId.of("dddddddd-0000-4000-8000-000000000001"), "user", name,
                Optional.empty());
    }

    @Test
    void nothingDiffersFromItself() {
        assertEquals(List.of(), between(Contoso.setUp(), Contoso.setUp()));
    }

    @Test
    void whatCameIntoAListAndWhatWentAreTwoChanges() {
        List<Deviation> changes = between(with(one -> Records.application(List.of(Records.key(Contoso.CURRENT)))),
                with(one -> Records.application(List.of(Records.key(Contoso.NEXT)))));
        assertEquals(List.of(true, false), changes.stream().map(Deviation::came).toList());
        assertEquals(List.of("/keyCredentials"), changes.stream().map(Deviation::property).distinct().toList());
        assertEquals(Contoso.NEXT.text(), changes.get(0).after().at("/thumbprint").text().orElseThrow());
        assertEquals(Contoso.CURRENT.text(), changes.get(1).before().at("/thumbprint").text().orElseThrow());
    }

    @Test
    void anIdThatADirectoryGaveAnewIsNoChange() {
        KeyCredential key = Records.key(Contoso.CURRENT);
        assertEquals(List.of(), between(with(one -> Records.application(List.of(key))),
                with(one -> Records.application(List.of(new KeyCredential(UUID.randomUUID(), key.displayName(),
                        key.type(), key.usage(), key.thumbprint(), key.start(), key.end(), key.certificate()))))));
    }

    @Test
    void aRenamedApplicationIsTheSameOneAndItsConsentStands() {
        List<RequiredResourceAccess> access = Records.application().requiredResourceAccess();
        List<Deviation> changes = between(
                with(one -> application(Contoso.APP_NAME, access, List.of(), List.of())),
                with(one -> application("Payroll", access, List.of(), List.of())));
        assertEquals(List.of("/displayName"), changes.stream().map(Deviation::property).toList(), changes::toString);
        assertEquals(Value.of(Contoso.APP_NAME), changes.get(0).before());
        assertEquals(Value.of("Payroll"), changes.get(0).after());
    }

    @Test
    void anOwnerWhoseNameChangedIsNoNewOwner() {
        List<Deviation> changes = between(
                with(one -> application(Contoso.APP_NAME, List.of(), List.of(), List.of(owner("Megan Bowen")))),
                with(one -> application(Contoso.APP_NAME, List.of(), List.of(), List.of(owner("Megan Weber")))));
        assertEquals(1, changes.size());
        assertTrue(changes.get(0).property().matches("/owners/dddddddd-.*/displayName"), changes::toString);
    }

    @Test
    void aRoleInsideAnEntryIsToldByItself() {
        RequiredResourceAccess one = new RequiredResourceAccess(AppId.MICROSOFT_GRAPH, List.of(Contoso.CALENDARS),
                List.of());
        RequiredResourceAccess two = new RequiredResourceAccess(AppId.MICROSOFT_GRAPH,
                List.of(Contoso.CALENDARS, Contoso.FULL_ACCESS), List.of());
        List<Deviation> changes = between(
                with(app -> application(Contoso.APP_NAME, List.of(one), List.of(), List.of())),
                with(app -> application(Contoso.APP_NAME, List.of(two), List.of(), List.of())));
        assertEquals(List.of(Value.of(Contoso.FULL_ACCESS.toString())),
                changes.stream().map(Deviation::after).toList());
        assertEquals("/requiredResourceAccess/" + AppId.MICROSOFT_GRAPH.text() + "/roles",
                changes.get(0).property());
    }

    @Test
    void whatOneSideDidNotReadIsNoChange() {
        assertEquals(List.of(), between(Contoso.setUp(), Contoso.setUp().denied(Parts.APPLICATIONS)));
    }
}
