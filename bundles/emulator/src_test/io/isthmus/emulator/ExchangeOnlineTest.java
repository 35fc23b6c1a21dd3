package io.isthmus.emulator;

import static io.isthmus.emulator.Contoso.object;
import static io.isthmus.emulator.Contoso.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** Cmdlets of Exchange Online over REST. */
@Timeout(60)
class ExchangeOnlineTest {

    private static final String INVOKE = "/adminapi/beta/" + Contoso.TENANT + "/InvokeCommand";

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("fresh-hybrid", directory);
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void theSameBodyIsPostedAgainToEachNextLink() throws Exception {
        Value body = command("Get-AcceptedDomain", object());
        List<String> domains = new ArrayList<>();
        String next = INVOKE;
        int pages = 0;
        while (next != null) {
            HttpResponse<String> page = contoso.postOnline(next, body, "Prefer", "odata.maxpagesize=5");
            assertEquals(200, page.statusCode(), page.body());
            Codec.read(page.body()).at("/value").entries().forEach(each -> domains.add(text(each, "/DomainName")));
            next = Codec.read(page.body()).at("/@odata.nextLink").text().orElse(null);
            pages++;
        }
        assertEquals(22, domains.stream().distinct().count());
        assertEquals(5, pages);
    }

    @Test
    void warningsAndListsHaveTheirShape() throws Exception {
        Value done = Codec.read(contoso.online("Set-OrganizationConfig", object("EwsEnabled", true)).body());
        assertTrue(text(done, "/@adminapi.warnings/0").contains("no settings"), done::toString);
        Value connector = Codec.read(contoso.online("Get-OutboundConnector", object()).body()).at("/value/0");
        assertEquals("#Collection(String)", text(connector, "/SmartHosts@odata.type"));
    }

    @Test
    void anErrorSaysWhatExchangeSaid() throws Exception {
        HttpResponse<String> missing = contoso.online("Get-OrganizationRelationship", object("Identity", "nobody"));
        assertEquals(400, missing.statusCode());
        Value error = Codec.read(missing.body()).at("/error");
        assertTrue(text(error, "/details/0/message").contains("ManagementObjectNotFoundException"), error::toString);
        assertTrue(text(error, "/innererror/internalexception/message").contains("nobody"), error::toString);
        assertEquals(404, contoso.online("Get-Nothing", object()).statusCode());
        assertEquals(400, contoso.online("Get-AcceptedDomain", object("Nope", "x")).statusCode());
        assertTrue(missing.headers().firstValue("request-id").isPresent());
    }

    @Test
    void aBatchAnswersEachByItself() throws Exception {
        HttpResponse<String> answer = contoso.postOnline("/adminapi/beta/" + Contoso.TENANT + "/$batch",
                object("requests", List.of(
                        object("id", "1", "method", "POST", "url", INVOKE, "body",
                                command("Get-InboundConnector", object())),
                        object("id", "2", "method", "POST", "url", INVOKE, "body", command("Get-Nothing", object())))));
        Value responses = Codec.read(answer.body()).at("/responses");
        assertEquals(200, responses.at("/0/status").whole().orElseThrow());
        assertEquals("OnPremises", text(responses, "/0/body/value/0/ConnectorType"));
        assertEquals(404, responses.at("/1/status").whole().orElseThrow());
    }

    @Test
    void whoMayOnlyViewReadsAndDoesNotWrite() throws Exception {
        try (Contoso denied = Contoso.open("denied", directory.resolve("denied"))) {
            assertEquals(200, denied.online("Get-OrganizationConfig", object()).statusCode());
            assertEquals(403, denied.online("Set-OrganizationConfig", object("EwsEnabled", false)).statusCode());
            assertEquals(403, denied.graph("POST", "/v1.0/applications", object("displayName", "x")).statusCode());
            assertEquals(403, denied.graph("GET", "/v1.0/identity/conditionalAccess/policies", Value.none())
                    .statusCode());
            assertEquals(200, denied.graph("GET", "/v1.0/applications", Value.none()).statusCode());
        }
    }

    private static Value command(String cmdlet, Value parameters) {
        return object("CmdletInput", object("CmdletName", cmdlet, "Parameters", parameters));
    }
}
