package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.plugins.internal.command.AllowCommand;
import io.isthmus.plugins.internal.command.InstallCommand;
import io.isthmus.plugins.internal.command.ListCommand;
import io.isthmus.plugins.testkit.PlainP2;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.testkit.ScriptedCommandContext;

/** What somebody types, and is told. */
class CommandsTest {

    private static final String ID = "com.example.first";

    @TempDir
    Path place;
    private Workshop workshop;
    private String site;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(PlainP2.shared().agents(), place);
        site = new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(),
                Files.createDirectories(place.resolve("made"))).toString();
    }

    private Value typed(ExitCode code, Command command, ScriptedCommandContext typed) throws Exception {
        assertEquals(code, command.run(typed.given("yes").asDocument()), typed.warnings()::toString);
        return typed.document().orElseThrow();
    }

    private Value listed() throws Exception {
        return typed(ExitCode.FINE, new ListCommand(), workshop.typed());
    }

    @Test
    void whatWasAllowedAndNotUsedIsListedAndTakenBack() throws Exception {
        typed(ExitCode.FINE, new AllowCommand(), workshop.typed().argument(site));
        assertEquals(ID, listed().at("/allowed/0/id").text().orElseThrow());
        assertEquals("1.0.0", listed().at("/allowed/0/version").text().orElseThrow());
        String digest = listed().at("/allowed/0/digest").text().orElseThrow();
        ScriptedCommandContext shown = workshop.typed();
        new ListCommand().run(shown);
        assertTrue(shown.lines().getLast().contains(digest), shown.lines()::toString);

        typed(ExitCode.FINE, new AllowCommand(), workshop.typed().given("remove", digest));
        assertEquals(List.of(), listed().at("/allowed").entries().toList());
        Value refused = typed(ExitCode.FAILED, new InstallCommand(), workshop.typed().argument(site));
        assertEquals("UNSIGNED", refused.at("/refused/reason").text().orElseThrow());
    }

    @Test
    void whatIsInstalledStaysWhereItIsAllowedNoMore() throws Exception {
        workshop.installAllowed(Path.of(site));
        String digest = listed().at("/allowed/0/digest").text().orElseThrow();
        typed(ExitCode.FINE, new AllowCommand(), workshop.typed().given("remove", digest));
        assertEquals("1.0.0", listed().at("/installed/0/version").text().orElseThrow());
    }

    @Test
    void whatIsInstalledIsListedWithWhatItAsksFor() throws Exception {
        workshop.installAllowed(Path.of(site));
        assertEquals("autodiscover-s.outlook.com", listed().at("/installed/0/asks/hosts/0").text().orElseThrow());
        ScriptedCommandContext shown = workshop.typed();
        new ListCommand().run(shown);
        for (String said : List.of("    On-premises: Auth Servers", "    Entra, permissions: Application.Read.All",
                "    Services on the network, without a sign-in: autodiscover-s.outlook.com")) {
            assertTrue(shown.lines().contains(said), shown.lines()::toString);
        }
        Files.writeString(workshop.folder().resolve(workshop.installed().bundles().getFirst().path()), "no jar");
        assertTrue(listed().at("/installed/0/asks").isNull());
    }

    @Test
    void whatIsNotAllowedCannotBeTakenBack() {
        for (String digest : List.of("0".repeat(64), "../installed.json", "")) {
            ScriptedCommandContext typed = workshop.typed().given("remove", digest);
            assertThrows(UsageException.class, () -> new AllowCommand().run(typed), digest);
        }
        assertThrows(UsageException.class, () -> new AllowCommand().run(workshop.typed()));
        assertThrows(UsageException.class,
                () -> new AllowCommand().run(workshop.typed().argument(site).given("remove", "0".repeat(64))));
    }
}
