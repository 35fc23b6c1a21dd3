package io.isthmus.exchange.internal.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.emulator.Emulator;
import io.isthmus.exchange.internal.clixml.ClixmlException;
import io.isthmus.exchange.internal.clixml.ClixmlLimits;
import io.isthmus.exchange.internal.clixml.ClixmlReader;
import io.isthmus.exchange.internal.clixml.ClixmlType;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

class ShellObjectsTest {

    @Test
    void typesAreNamedAsTheServerNamesThem() throws ClixmlException {
        ShellObject object = object("<TN RefId=\"0\"><T>Selected.Deserialized.A.B.Server</T><T>System.Object</T></TN>");

        assertEquals(List.of("A.B.Server", "System.Object"), object.typeNames());
        assertEquals("Server", object.simpleType());
    }

    @Test
    void anEnumIsItsNameAndAWrappedNumberIsItsNumber() throws ClixmlException {
        ShellObject object = object("""
                <Props><Obj N="Enum" RefId="1"><TN RefId="0"><T>A</T><T>System.Enum</T></TN><ToString>Mailbox</ToString>\
                <I32>2</I32></Obj><Obj N="Number" RefId="2"><TN RefId="1"><T>System.Int32</T></TN>\
                <ToString>5</ToString><I32>5</I32></Obj></Props>""");

        assertEquals("Mailbox", object.members().at("/Enum").text().orElseThrow());
        assertEquals(5, object.members().at("/Number").whole().orElseThrow());
    }

    @Test
    void anObjectInsideIsItsTextAndOneWithoutIsItsMembers() throws ClixmlException {
        ShellObject object = object("""
                <Props><Obj N="Site" RefId="1"><ToString>ad/Sites/One</ToString><Props><S N="Rdn">x</S></Props></Obj>\
                <Obj N="Custom" RefId="2"><ToString>@{a=b}</ToString><MS><S N="a">b</S></MS></Obj>\
                <Obj N="Detail" RefId="3"><ToString>short</ToString><Props><S N="FullId">long</S></Props></Obj></Props>""");

        assertEquals("ad/Sites/One", object.members().at("/Site").text().orElseThrow());
        assertEquals("b", object.members().at("/Custom/a").text().orElseThrow());
        assertEquals("long", object.members().at("/Detail/FullId").text().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Zurich,2026-11-22T09:00:00Z", ",2026-11-22T10:00:00"})
    void aDateWithoutAZoneTakesTheMachinesOrStaysAsItIs(String zone, String expected) throws ClixmlException {
        ShellObject object = new ShellObjects(Optional.ofNullable(zone).map(ZoneId::of))
                .object(value("<Props><DT N=\"When\">2026-11-22T10:00:00</DT></Props>")).orElseThrow();

        assertEquals(expected, object.members().at("/When").text().orElseThrow());
    }

    @Test
    void aPrivateKeyAndAProtectedTextAreNotRead() throws ClixmlException {
        ShellObject object = object("<Props><S N=\"PrivateKey\">secret</S><SS N=\"Password\">01000000</SS></Props>");

        assertTrue(object.members().at("/PrivateKey").isNull());
        assertTrue(object.members().at("/Password").isNull());
        assertTrue(!object.members().toString().contains("secret") && !object.members().toString().contains("0100"));
    }

    @Test
    void aCertificateWithoutItsEncodingIsToldByItsText() throws ClixmlException {
        ShellObject object = object("""
                <TN RefId="0"><T>System.Security.Cryptography.X509Certificates.X509Certificate2</T>\
                <T>System.Security.Cryptography.X509Certificates.X509Certificate</T></TN>\
                <ToString>[Subject]_x000D__x000A_  CN=mail_x000D__x000A__x000D__x000A_[Thumbprint]_x000D__x000A_  \
                ABCD_x000D__x000A_</ToString><Props><BA N="RawData">AQID</BA></Props>""");

        assertEquals("CN=mail", object.members().at("/Subject").text().orElseThrow());
        assertEquals("ABCD", object.members().at("/Thumbprint").text().orElseThrow());
    }

    @Test
    void aCertificateIsNamedAsItsServerNamesItAndNotAsAnyOtherProgramWould() throws Exception {
        byte[] der;
        try (InputStream file = Emulator.class.getResourceAsStream("internal/scenario/certificates/tls-2026.cer")) {
            der = file.readAllBytes();
        }
        ShellObject object = object("""
                <TN RefId="0"><T>System.Security.Cryptography.X509Certificates.X509Certificate2</T>\
                <T>System.Security.Cryptography.X509Certificates.X509Certificate</T></TN>\
                <ToString>[Subject]_x000D__x000A_  CN=mail, S=Bavaria_x000D__x000A__x000D__x000A_[Issuer]_x000D__x000A_  \
                CN=Authority, S=Bavaria_x000D__x000A_</ToString><Props><BA N="RawData">%s</BA></Props>"""
                .formatted(Base64.getEncoder().encodeToString(der)));

        assertEquals("CN=mail, S=Bavaria", object.members().at("/Subject").text().orElseThrow());
        assertEquals("CN=Authority, S=Bavaria", object.members().at("/Issuer").text().orElseThrow());
    }

    @Test
    void aBareTextIsAnObjectWithAValue() {
        assertEquals(Value.members().with("Value", Value.of("a request")), new ShellObjects(Optional.empty())
                .object(new Primitive(ClixmlType.STRING, "a request")).orElseThrow().members());
    }

    @Test
    void bytesOfAFileAreSentAsBytes() {
        assertEquals(new Primitive(ClixmlType.BYTES, "AQID"), ShellParameters.of(CmdletRequest.bytes("AQID")));
    }

    @Test
    void aCertificateHasTheThumbprintOfItsEncodingWhateverItsMembersSay() throws Exception {
        byte[] der;
        try (InputStream file = Emulator.class.getResourceAsStream("internal/scenario/certificates/auth-2022.cer")) {
            der = file.readAllBytes();
        }
        String thumbprint = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
        ShellObject object = object("""
                <TN RefId="0"><T>System.Security.Cryptography.X509Certificates.X509Certificate2</T>\
                <T>System.Security.Cryptography.X509Certificates.X509Certificate</T></TN>\
                <Props><S N="Thumbprint">%s</S><BA N="RawData">%s</BA></Props>"""
                .formatted("AB".repeat(20), Base64.getEncoder().encodeToString(der)));

        assertEquals(thumbprint, object.members().at("/Thumbprint").text().orElseThrow());
    }

    @Test
    void theOverridesOfDiagnosticsAreToldAsMembers() throws ClixmlException {
        Value.Members members = object(diagnostics("""
                &lt;Diagnostics&gt;&lt;ProcessInfo&gt;&lt;serverName&gt;EX01&lt;/serverName&gt;&lt;/ProcessInfo&gt;\
                &lt;Overrides&gt;&lt;SettingOverride&gt;&lt;Name&gt;a&lt;/Name&gt;&lt;Status&gt;Accepted&lt;/Status&gt;\
                &lt;Parameters&gt;&lt;Parameter&gt;Enabled=true&lt;/Parameter&gt;&lt;/Parameters&gt;\
                &lt;/SettingOverride&gt;&lt;SettingOverride&gt;&lt;Name&gt;b&lt;/Name&gt;&lt;/SettingOverride&gt;\
                &lt;/Overrides&gt;&lt;/Diagnostics&gt;""")).members();

        assertEquals("EX01", members.at("/ServerName").text().orElseThrow());
        assertEquals("Enabled=true", members.at("/Overrides/0/Parameters/0").text().orElseThrow());
        assertEquals("b", members.at("/Overrides/1/Name").text().orElseThrow());
        assertTrue(members.at("/Overrides/1/Parameters").isNull());
    }

    @Test
    void brokenDiagnosticsTellNoOverrides() throws ClixmlException {
        assertTrue(object(diagnostics("&lt;Overrides&gt;")).members().at("/Overrides").isNull());
        assertTrue(object(diagnostics("&lt;!DOCTYPE a [&lt;!ENTITY b \"c\"&gt;]&gt;&lt;Overrides&gt;&amp;b;"
                + "&lt;/Overrides&gt;")).members().at("/Overrides").isNull());
    }

    private static String diagnostics(String result) {
        return "<TN RefId=\"0\"><T>Microsoft.Exchange.X.ExchangeDiagnosticInfoResult</T></TN><Props><S N=\"Result\">"
                + result + "</S></Props>";
    }

    private static ShellObject object(String content) throws ClixmlException {
        return new ShellObjects(Optional.empty()).object(value(content)).orElseThrow();
    }

    private static ClixmlValue value(String content) throws ClixmlException {
        return ClixmlReader.readAll(("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
                + "<Obj RefId=\"0\">" + content + "</Obj></Objs>").getBytes(StandardCharsets.UTF_8),
                ClixmlLimits.DEFAULT).getFirst();
    }
}
