package io.isthmus.emulator.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.sdk.data.Value;

/** The shell's protocol, as docs/shell-protocol.md tells it. */
@Timeout(60)
class ShellSessionTest {

    @TempDir
    private Path directory;
    private EmulatedDemo demo;
    private ShellClient shell;

    @BeforeEach
    void open() throws Exception {
        demo = new Emulator(1000).join("fresh-hybrid", directory);
        shell = new ShellClient(demo.shell(), demo.shellSecret());
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
        demo.close();
    }

    @Test
    void itTellsWhoAndWhereItIs() {
        assertEquals(Value.of("EX01.ad.contoso.com"), shell.ready().get("Server"));
        assertEquals(Value.of("ad.contoso.com/Users/Ines Keller"), shell.ready().get("User"));
        assertEquals(Value.of(1), shell.ready().get("Version"));
    }

    @Test
    void aWrongSecretOpensNothing() {
        IOException refused = assertThrows(IOException.class, () -> new ShellClient(demo.shell(), "guess"));
        assertTrue(refused.getMessage().contains("HelloRefused"), refused.getMessage());
    }

    @Test
    void unknownCmdletsAndParametersAreRefusedAsTheShellRefusesThem() throws Exception {
        assertEquals("CommandNotFoundException", shell.call("Get-Mailbox").text("ErrorId"));
        assertEquals("NamedParameterNotFound", shell.call("Get-AuthConfig", "Nope", "x").text("ErrorId"));
        ShellClient.Called missing = shell.call("Get-AuthServer", "Identity", "nobody");
        assertTrue(missing.text("Message").contains("couldn't be found"), missing::toString);
        assertEquals("NotSpecified", missing.text("Category"));
        assertEquals("MissingMandatoryParameter", shell.call("New-SettingOverride", "Name", "x", "Parameters",
                List.of("Enabled=true")).text("ErrorId"));
    }

    @Test
    void whatChangesNothingWarns() throws Exception {
        ShellClient.Called done = shell.call("Set-OrganizationRelationship", "Identity", "Fabrikam", "Enabled", true);
        assertEquals("done", done.kind());
        assertTrue(done.payload().get("Warnings").at("/0").text().orElseThrow().contains("no settings"));
    }

    @Test
    void whatIfChangesNothing() throws Exception {
        shell.call("Remove-SettingOverride", "Identity", "EnableAMSIBodyScan", "WhatIf", true);
        assertTrue(shell.call("Get-SettingOverride").objects().contains("EnableAMSIBodyScan"));
    }

    @Test
    void aListIsReplacedOrAddedTo() throws Exception {
        shell.call("Set-AuthServer", "Identity", "EvoSts - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90", "DomainName",
                List.of("one.example", "two.example"));
        String domains = shell.call("Get-AuthServer").objects();
        assertTrue(domains.contains("<S>one.example</S><S>two.example</S>"), domains);
    }

    @Test
    void aBusyShellSaysSoAndGoesOn() throws Exception {
        demo.planFaults(List.of(Value.members().with("kind", Value.of("hold-before"))
                .with("protocol", Value.of("shell"))));
        long first = shell.start("Get-AuthConfig");
        assertEquals("Busy", shell.call("Get-AuthConfig").text("ErrorId"));
        demo.releaseHeldRequests();
        assertEquals("done", shell.await(first).kind());
    }

    @Test
    void whatIsNoFrameIsPassedOverAndABrokenFrameEndsTheConversation() throws Exception {
        shell.writeLine("a banner\n");
        shell.write("ping", 7, "");
        assertEquals("pong", shell.nextKind());
        shell.writeLine("@isthmus call 1 99 AAAA\n");
        assertEquals("failed", shell.nextKind());
        assertThrows(IOException.class, shell::nextKind);
    }

    @Test
    void anAdministratorWhoMayOnlyViewLacksTheCmdletsThatChange() throws Exception {
        try (EmulatedDemo denied = new Emulator(1000).join("denied", directory.resolve("denied"));
                ShellClient viewer = new ShellClient(denied.shell(), denied.shellSecret())) {
            assertEquals("done", viewer.call("Get-AuthServer").kind());
            assertEquals("CommandNotFoundException", viewer.call("Set-AuthServer", "Identity", "x").text("ErrorId"));
        }
    }

    @Test
    void withAnExpiredCertificateOnlyTheFileVersionIsRead() throws Exception {
        try (EmulatedDemo expired = new Emulator(1000).join("expired-certificate", directory.resolve("expired"));
                ShellClient client = new ShellClient(expired.shell(), expired.shellSecret())) {
            assertEquals("PSSessionOpenFailed", client.call("Get-AuthConfig").text("ErrorId"));
            assertTrue(client.call("Get-ExSetupFileVersion", "Server", "EX04.ad.contoso.com").objects()
                    .contains("15.01.2507.044"));
        }
    }

    @Test
    void aServerTakesItsTimeWhileOthersAnswerAndHoldsTheCertificateThatStandsThere() throws Exception {
        Path enlarged = Files.createDirectories(directory.resolve("enlarged"));
        Value.Members organization = Scenarios.load("fresh-hybrid");
        String next = Certificates.describe("auth-next").at("/RawData").text().orElseThrow();
        Files.writeString(enlarged.resolve("organization.json"), Json.print(Json.patch(organization, Json.read("""
                {"settings": {"serverLatency": {"ex02.ad.contoso.com": "PT0.2S", "ex03.ad.contoso.com": "PT10M"}},
                 "onPremises": {"ExchangeServer": {"EX02": {"_certificates": ["%s"]}}}}""".formatted(next)))));
        try (EmulatedDemo large = new Emulator(1000).join("fresh-hybrid", enlarged);
                ShellClient slow = new ShellClient(large.shell(), large.shellSecret());
                ShellClient other = new ShellClient(large.shell(), large.shellSecret())) {
            long waiting = slow.start("Get-ExchangeCertificate", "Server", "EX03.ad.contoso.com");
            ShellClient.Called told = other.call("Get-ExchangeCertificate", "Server", "EX02.ad.contoso.com");
            assertTrue(told.objects().contains(Certificates.describe("auth-next").at("/Thumbprint").text().orElseThrow()));
            Value asked = large.requests().getLast();
            assertTrue(Duration.parse(asked.at("/took").text().orElseThrow()).compareTo(Duration.ofMillis(200)) >= 0,
                    asked::toString);
            slow.write("cancel", waiting, "");
            assertEquals("PipelineStopped", slow.await(waiting).text("ErrorId"));
        }
    }

    @Test
    void textsSurviveTheFrames() {
        String text = "a_x000D_b\r\n<&>\"\u0001\uD83D\uDE00_x";
        Map<String, Value> read = Clixml.readDictionary(Clixml.dictionary(Map.of("Text", Value.of(text), "Flag",
                Value.of(true), "List", Value.list(Value.of("x"), Value.of("")), "Number", Value.of(-7), "Nothing",
                Value.none())));
        assertEquals(Value.of(text), read.get("Text"));
        assertEquals(Value.list(Value.of("x"), Value.of("")), read.get("List"));
        assertEquals(Value.of(-7), read.get("Number"));
        assertTrue(read.get("Nothing").isNull());
    }

    @Test
    void aBombIsNoDictionary() {
        assertThrows(IllegalArgumentException.class, () -> Clixml.readDictionary("<!DOCTYPE x [<!ENTITY a \"b\">]>"
                + Clixml.HEAD + "<S>&a;</S>" + Clixml.TAIL));
        assertThrows(IllegalArgumentException.class, () -> Clixml.readDictionary(Clixml.HEAD
                + "<Obj RefId=\"0\"><LST>".repeat(40) + "</LST></Obj>".repeat(40) + Clixml.TAIL));
    }
}
