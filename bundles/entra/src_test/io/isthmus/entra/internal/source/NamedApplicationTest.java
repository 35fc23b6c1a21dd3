package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;

/** An application that only an Auth Server still tells: it was renamed, and its consent was withdrawn. */
@Timeout(120)
class NamedApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void itIsFoundByWhatTheAuthServerNamesAndByNothingElse() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder, Access.WRITE)) {
            Application application = renamedWithoutConsent(contoso);
            ReadHints hints = new ReadHints(Set.of(application.appId()));

            assertEquals(List.of(), contoso.read(Parts.APPLICATIONS));
            assertEquals(List.of("Mail bridge"), read(contoso, Parts.APPLICATIONS, hints).stream()
                    .map(Application::displayName).toList());
            assertEquals(List.of(application.appId()), read(contoso, Parts.SERVICE_PRINCIPALS, hints).stream()
                    .map(ServicePrincipal::appId).toList());
            assertEquals(List.of(), read(contoso, Parts.APP_ROLE_ASSIGNMENTS, hints));
        }
    }

    @Test
    void itIsFoundAmongWhatWasDeleted() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder, Access.WRITE)) {
            Application application = renamedWithoutConsent(contoso);
            ReadHints hints = new ReadHints(Set.of(application.appId()));
            int before = contoso.read(Parts.DELETED_APPLICATIONS).size();
            contoso.send(GraphRequest.delete("/v1.0/applications/" + application.id()));

            assertEquals(before, contoso.read(Parts.DELETED_APPLICATIONS).size());
            assertTrue(read(contoso, Parts.DELETED_APPLICATIONS, hints).stream()
                    .anyMatch(deleted -> deleted.appId().equals(application.appId())));
        }
    }

    @Test
    void whatTheTenantDoesNotKnowIsNoApplicationAndNoFailure() throws Exception {
        try (Contoso contoso = new Contoso("fresh-hybrid", folder)) {
            ReadHints hints = new ReadHints(Set.of(AppId.of("aaaaaaaa-0000-0000-0000-000000000001")));

            assertEquals(List.of(), read(contoso, Parts.APPLICATIONS, hints));
            assertEquals(List.of(), read(contoso, Parts.SERVICE_PRINCIPALS, hints));
        }
    }

    @Test
    void nothingIsReadAgainWhereTheNamedApplicationWasFound() throws Exception {
        try (Contoso contoso = new Contoso("half-done", folder)) {
            Reading<List<Application>> applications = contoso.source.read(Parts.APPLICATIONS, contoso.context);
            SideSnapshot first = new SideSnapshot(contoso.source.scope(),
                    Map.of(Parts.APPLICATIONS.id(), applications));
            AppId found = applications.value().orElseThrow().get(0).appId();
            AppId other = AppId.of("aaaaaaaa-0000-0000-0000-000000000001");

            assertEquals(Set.of(), contoso.source.partsToReadAgain(new ReadHints(Set.of(found)), first));
            assertTrue(contoso.source.partsToReadAgain(new ReadHints(Set.of(found, other)), first)
                    .containsAll(Set.of(Parts.APPLICATIONS, Parts.SERVICE_PRINCIPALS, Parts.APP_ROLE_ASSIGNMENTS)));
        }
    }

    private static Application renamedWithoutConsent(Contoso contoso) throws SourceException {
        Application application = contoso.read(Parts.APPLICATIONS).get(0);
        AppRoleAssignment consent = contoso.read(Parts.APP_ROLE_ASSIGNMENTS).get(0);
        contoso.send(GraphRequest.of("PATCH", "/v1.0/applications/" + application.id(),
                Value.members().with("displayName", Value.of("Mail bridge"))));
        contoso.send(GraphRequest.delete("/v1.0/servicePrincipals/" + consent.principalId()
                + "/appRoleAssignments/" + consent.id()));
        return application;
    }

    private static <T> T read(Contoso contoso, Part<T> part, ReadHints hints) {
        Reading<T> reading = contoso.source.read(part, hints, contoso.context);
        assertEquals(ReadState.READ, reading.state(), reading.toString());
        return reading.value().orElseThrow();
    }
}
