package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

class RequestScriptTest {

    @Test
    void whatAnotherTenantMustStillSayIsReadThereAndNotInThePlansOwn() {
        RequestScript script = new RequestScript(new PowerShellText(Set.of()));
        String line = script.reading(GraphRequest.get("/v1.0/servicePrincipals").inTenant("litware"));
        assertTrue(line.startsWith("Use-OtherTenant 'litware' { Send-Graph 'GET' "), line);
        assertTrue(line.contains("/v1.0/servicePrincipals") && line.endsWith(" -Reading"), line);
        assertTrue(script.reading(GraphRequest.get("/v1.0/servicePrincipals")).startsWith("Send-Graph 'GET'"));
    }

    @Test
    void whatIsChangedInAnotherTenantIsSentThereWithTheRightsOfThePlan() {
        String line = new RequestScript(new PowerShellText(Set.of())).line(
                GraphRequest.of("PATCH", "/v1.0/applications/x", Value.members()).inTenant("litware"));
        assertTrue(line.startsWith("Use-OtherTenant 'litware' { Send-Graph 'PATCH' "), line);
        assertTrue(line.endsWith(" }"), line);
    }

    @Test
    void whatAnotherOrganizationMustStillSayIsReadThereAndNotInThePlansOwn() {
        RequestScript script = new RequestScript(new PowerShellText(Set.of()));
        CmdletRequest own = CmdletRequest.onPremises("Get-AuthServer");
        assertEquals("Read-Objects { Read-OtherOrganization 'woodgrove' { Get-AuthServer } }",
                script.reading(own.inOrganization("woodgrove")));
        assertEquals("Read-Objects { Get-AuthServer }", script.reading(own));
    }
}
