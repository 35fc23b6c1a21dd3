package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.engine.change.PlanDescriptor;

class PlanKindsTest {

    private final PlanKinds kinds = new PlanKinds(List.of(Kinds.SETUP, Kinds.UPLOAD, Kinds.LOCK));

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
                Can be asked for: Object id of an owner; Bring it back; EWS address""", PlanKinds.about(Kinds.SETUP));
        assertEquals("Has to be given: Certificate\nCan be asked for: Object id of an owner",
                PlanKinds.about(Kinds.UPLOAD));
    }
}
