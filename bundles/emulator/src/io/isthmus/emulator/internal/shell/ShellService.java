package io.isthmus.emulator.internal.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.EmulatedOrganization;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.cmdlet.CmdletError;
import io.isthmus.emulator.internal.cmdlet.CmdletResult;
import io.isthmus.emulator.internal.cmdlet.CmdletRunner;
import io.isthmus.emulator.internal.cmdlet.CmdletSpec;
import io.isthmus.emulator.internal.cmdlet.Invocation;
import io.isthmus.emulator.internal.cmdlet.ManagementRoles;
import io.isthmus.emulator.internal.cmdlet.OnPremisesCmdlets;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Site;
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
    private final Site site;
    private final CmdletRunner runner;
    private final Optional<String> other;

    /**
     * The shell of the server that is usually connected to.
     *
     * @param organization what is emulated
     * @param site         whose servers it is
     */
    public ShellService(EmulatedOrganization organization, Site site) {
        this(organization, site, OnPremisesCmdlets.runner(organization.overrides(site), organization.freeBusy(site)),
                Optional.empty());
    }

    private ShellService(EmulatedOrganization organization, Site site, CmdletRunner runner, Optional<String> other) {
        this.organization = organization;
        this.site = site;
        this.runner = runner;
        this.other = other;
    }

    /**
     * The same shell on another server.
     *
     * @param server its DNS name or its name
     */
    public ShellService on(String server) {
        return new ShellService(organization, site, runner, Optional.of(server));
    }

    /** The DNS name of the server that the shell is on. */
    public String server() {
        return dnsName(organization.settings(site));
    }

    /** The DNS name of the server that a shell is on by its settings. */
    static String dnsName(Value settings) {
        return settings.at("/shellServer").text().orElseThrow() + "." + settings.at("/forest").text().orElseThrow();
    }

    /**
     * Runs a cmdlet.
     *
     * @param parameters by name
     * @throws CmdletError where it ends with an error; nothing is changed then
     */
    public Answer run(String cmdlet, Map<String, Value> parameters) {
        awaitServer(parameters);
        Request request = new Request("RUN", "/" + cmdlet, "", Map.of(), cmdlet.getBytes(StandardCharsets.UTF_8));
        return organization.transact(request, site, call -> run(call, cmdlet, parameters));
    }

    /**
     * Who the shell runs as, which server it is on, its version and its time zone.
     *
     * @throws CmdletError where the server is none that has a shell
     */
    public Map<String, Value> greeting() {
        if (other.isEmpty()) {
            return greeting(organization.settings(site));
        }
        return organization.transact(new Request("HELLO", "/", "", Map.of(), new byte[0]), site,
                call -> greeting(here(call)));
    }

    private static Map<String, Value> greeting(Value settings) {
        return Map.of("Version", Value.of(1),
                "Server", Value.of(dnsName(settings)),
                "User", settings.at("/shellUser"), "Shell", settings.at("/shellVersion"),
                "TimeZone", settings.at("/shellTimeZone"));
    }

    /** The settings, with the server that the shell is on; one with the Mailbox role alone has any. */
    private Value here(Call call) {
        if (other.isEmpty()) {
            return call.settings();
        }
        String name = call.writes().all(Collection.onPremises("ExchangeServer")).values().stream()
                .filter(server -> Stream.of("/Name", "/Fqdn").flatMap(member -> server.at(member).text().stream())
                        .anyMatch(other.get()::equalsIgnoreCase))
                .filter(server -> server.at("/ServerRole").text().filter(roles -> roles.contains("Mailbox")).isPresent())
                .flatMap(server -> server.at("/Name").text().stream()).findFirst()
                .orElseThrow(() -> CmdletError.sessionBroken("Connecting to remote server " + other.get() + " failed."));
        return ((Value.Members) call.settings()).with("shellServer", Value.of(name));
    }

    /** A server that is asked by name takes its time, and keeps nobody from asking others. */
    private void awaitServer(Map<String, Value> parameters) {
        Optional<String> server = parameters.getOrDefault("Server", Value.none()).text();
        if (server.isPresent() && organization.settings(site).at("/serverLatency") instanceof Value.Members latencies) {
            try {
                Thread.sleep(Json.duration(latencies.values().getOrDefault(server.get().toLowerCase(Locale.ROOT),
                        Value.none())));
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw CmdletError.stopped();
            }
        }
    }

    private Answer run(Call call, String name, Map<String, Value> parameters) {
        Optional<String> broken = call.settings().at("/shellFailure").text().filter(text -> !name.equals(FILE_VERSION));
        if (broken.isPresent()) {
            throw CmdletError.sessionBroken(broken.get());
        }
        CmdletSpec cmdlet = runner.catalog().find(name).filter(each -> allowed(call, each))
                .orElseThrow(() -> CmdletError.unknownCmdlet(name));
        Value here = here(call);
        CmdletResult result = runner.run(new Invocation(cmdlet, parameters, call.writes(), call.now(), here, call.ids()));
        return new Answer(ObjectWriter.write(result.objects(), here), result.warnings());
    }

    /** A shell does not have the cmdlets that its user's roles do not hold. */
    private static boolean allowed(Call call, CmdletSpec cmdlet) {
        return call.settings().at("/shellRoleGroup").text()
                .filter(group -> ManagementRoles.allow(cmdlet, group, call.settings())).isPresent();
    }
}
