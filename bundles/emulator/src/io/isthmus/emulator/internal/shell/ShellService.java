package io.isthmus.emulator.internal.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.EmulatedOrganization;
import io.isthmus.emulator.internal.cmdlet.CmdletError;
import io.isthmus.emulator.internal.cmdlet.CmdletResult;
import io.isthmus.emulator.internal.cmdlet.CmdletRunner;
import io.isthmus.emulator.internal.cmdlet.CmdletSpec;
import io.isthmus.emulator.internal.cmdlet.Invocation;
import io.isthmus.emulator.internal.cmdlet.OnPremisesCmdlets;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.sdk.data.Value;

/** The Exchange Management Shell of the organization's own servers: cmdlets in, objects out. */
public final class ShellService {

    private static final String FILE_VERSION = "Get-ExSetupFileVersion";

    /**
     * What a call gave.
     *
     * @param objects  a CLIXML document with all objects
     * @param warnings what the cmdlet warned of
     */
    public record Answer(String objects, List<String> warnings) {
    }

    private final EmulatedOrganization organization;
    private final CmdletRunner runner;

    /** @param organization whose servers it is */
    public ShellService(EmulatedOrganization organization) {
        this.organization = organization;
        runner = OnPremisesCmdlets.runner(organization.overrides(), organization.freeBusy());
    }

    /**
     * Runs a cmdlet.
     *
     * @param parameters by name
     * @throws CmdletError where it ends with an error; nothing is changed then
     */
    public Answer run(String cmdlet, Map<String, Value> parameters) {
        Request request = new Request("RUN", "/" + cmdlet, "", Map.of(), cmdlet.getBytes(StandardCharsets.UTF_8));
        return organization.transact(request, call -> run(call, cmdlet, parameters));
    }

    /** Who the shell runs as, which server it is on, its version and its time zone. */
    public Map<String, Value> greeting() {
        Value settings = organization.settings();
        return Map.of("Version", Value.of(1),
                "Server", Value.of(settings.at("/shellServer").text().orElseThrow() + ".ad.contoso.com"),
                "User", settings.at("/shellUser"), "Shell", settings.at("/shellVersion"),
                "TimeZone", settings.at("/shellTimeZone"));
    }

    private Answer run(Call call, String name, Map<String, Value> parameters) {
        Optional<String> broken = call.settings().at("/shellFailure").text().filter(text -> !name.equals(FILE_VERSION));
        if (broken.isPresent()) {
            throw CmdletError.sessionBroken(broken.get());
        }
        CmdletSpec cmdlet = runner.catalog().find(name).filter(each -> allowed(call, each))
                .orElseThrow(() -> CmdletError.unknownCmdlet(name));
        CmdletResult result = runner.run(new Invocation(cmdlet, parameters, call.writes(), call.now(),
                call.settings(), call.ids()));
        return new Answer(ObjectWriter.write(result.objects(), call.settings()), result.warnings());
    }

    /** The shell of a user who may only view does not have the cmdlets that change something. */
    private static boolean allowed(Call call, CmdletSpec cmdlet) {
        return cmdlet.reading() || call.settings().at("/shellRoleGroup").text()
                .filter("Organization Management"::equals).isPresent();
    }
}
