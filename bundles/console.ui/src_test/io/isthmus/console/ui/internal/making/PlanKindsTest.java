package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.sdk.model.CloudNeed;
import io.isthmus.sdk.testkit.TestFacts;

class PlanKindsTest {

    private final PlanKinds kinds = new PlanKinds(List.of(Kinds.SETUP, Kinds.UPLOAD, Kinds.LOCK),
            Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | app.setup,app.upload,app.lock
            owns                     | app.lock
            role:administrator       | app.setup
            permission:readwrite     | app.setup,app.lock
            cmdlet:set-authserver    | app.setup
            side:premises            | app.setup
            -side:entra              | app.upload
            id:upload                | app.upload
            """)
    void areFoundByWhatTheyDoAndNeed(String typed, String ids) {
        kinds.table().setFilter(typed);
        assertEquals(ids, String.join(",", kinds.table().visible().stream().map(PlanDescriptor::id).toList()));
    }

    @Test
    void ofEachItIsSaidWhatItDoesAndNeedsAndIsAskedFor() {
        assertEquals("""
                Makes the application.
                Where: On-premises, Entra
                Permissions of Microsoft Graph: Application.ReadWrite.All
                Cmdlets: Set-AuthServer
                Roles that hold these: Application Administrator, Client Access
                Can be asked for: Object id of an owner; Bring it back; EWS address""", kinds.about(Kinds.SETUP));
        assertEquals("Has to be given: Certificate\nCan be asked for: Object id of an owner",
                kinds.about(Kinds.UPLOAD));
    }

    @Test
    void whatTheCloudDoesNotSupportIsNotOfferedAndSaysWhy() {
        PlanDescriptor graph = new PlanDescriptor("graph", "test", "Call Graph", "", List.of(), List.of(),
                List.of(CloudNeed.GRAPH_ROUTING));
        PlanKinds china = new PlanKinds(List.of(graph, Kinds.LOCK), new TestFacts().cloud("ChinaCloud"));
        assertFalse(china.offered(graph));
        assertTrue(china.offered(Kinds.LOCK));
        assertTrue(china.about(graph).contains("cannot call Microsoft Graph in this cloud"), china.about(graph));
        assertTrue(new PlanKinds(List.of(graph), new TestFacts().cloud("Global")).offered(graph));
        assertTrue(new PlanKinds(List.of(graph), Optional.empty()).offered(graph), "nothing is known of the cloud");
    }
}
