package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/**
 * The overrides of an organization, and what a change makes of them, as the change engine and Exchange do it. Servers
 * go by what is configured at once; what else a change asks for is as it wants it.
 */
final class OverrideWalk {

    private static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");

    private final List<SettingOverride> overrides;

    OverrideWalk(List<SettingOverride> overrides) {
        this.overrides = new ArrayList<>(overrides);
    }

    List<SettingOverride> overrides() {
        return List.copyOf(overrides);
    }

    /** An organization with these overrides where everything else is set up. */
    Contoso contoso() {
        return Contoso.setUp().with(Parts.SETTING_OVERRIDES, overrides()).with(Parts.SERVER_OVERRIDES,
                SERVERS.stream().map(server -> (ServerOverrides) Records.overrides(server, overrides.stream()
                        .map(override -> new OverrideStatus(override.name(), override.component(),
                                override.section(), override.parameters(), status(override, server),
                                Optional.empty())).toArray(OverrideStatus[]::new))).toList());
    }

    /** Whether it was done or was done already; not, where a precondition stopped it. */
    boolean happen(Change change) {
        if (change.verification().expectations().stream().allMatch(this::holds)) {
            return true;
        }
        if (!change.preconditions().stream().filter(this::asksHere).allMatch(this::holds)) {
            return false;
        }
        change.actions().stream().map(Action::request).forEach(request -> send((CmdletRequest) request));
        change.verification().expectations().forEach(one -> assertTrue(holds(one), one::sentence));
        return true;
    }

    /** Somebody else does something to every override that fits. */
    void meddle(Predicate<SettingOverride> which) {
        overrides.replaceAll(override -> which.test(override) ? with(override, Map.of("Enabled", "perhaps"),
                "somebody else") : override);
    }

    private boolean asksHere(Expectation expectation) {
        return expectation.request() instanceof CmdletRequest cmdlet && !cmdlet.cmdlet().equals("Get-AuthServer");
    }

    private boolean holds(Expectation expectation) {
        CmdletRequest asked = (CmdletRequest) expectation.request();
        return expectation.condition().holds(asked.cmdlet().equals("Get-SettingOverride")
                ? new Value.Array(overrides.stream().<Value>map(OverrideWalk::shown).toList())
                : Value.list(Value.members().with("Overrides", new Value.Array(overrides.stream().<Value>map(override ->
                        shown(override).with("Status", Value.of(status(override, server(asked))))).toList()))));
    }

    private static String server(CmdletRequest asked) {
        return asked.parameters().get("Server").text().orElseThrow();
    }

    private static String status(SettingOverride override, String server) {
        return override.servers().isEmpty() || override.servers().contains(server) ? "Accepted" : "ServerMismatch";
    }

    private static Value.Members shown(SettingOverride override) {
        return Value.members().with("Name", Value.of(override.name())).with("Identity", Value.of(override.identity()))
                .with("ComponentName", Value.of(override.component()))
                .with("SectionName", Value.of(override.section()))
                .with("Parameters", Value.texts(override.parameters().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue()).toList()))
                .with("Reason", Value.of(override.reason()));
    }

    private void send(CmdletRequest request) {
        switch (request.cmdlet()) {
            case "New-SettingOverride" -> {
                String name = text(request, "Name");
                assertTrue(overrides.stream().noneMatch(one -> one.name().equals(name)), name + " is there already");
                overrides.add(new SettingOverride(name, name, text(request, "Component"), text(request, "Section"),
                        parameters(request), List.of(), Optional.empty(), Optional.empty(), text(request, "Reason"),
                        Optional.empty(), Optional.empty()));
            }
            case "Set-SettingOverride" -> overrides.replaceAll(one -> one.identity().equals(text(request, "Identity"))
                    ? with(one, parameters(request), text(request, "Reason")) : one);
            case "Remove-SettingOverride" ->
                    overrides.removeIf(one -> one.identity().equals(text(request, "Identity")));
            case "Get-ExchangeDiagnosticInfo" -> server(request);
            default -> throw new AssertionError(request.describe());
        }
    }

    private static SettingOverride with(SettingOverride override, Map<String, String> parameters, String reason) {
        return new SettingOverride(override.name(), override.identity(), override.component(), override.section(),
                parameters, override.servers(), override.minVersion(), override.maxVersion(), reason,
                override.modifiedBy(), override.created());
    }

    private static Map<String, String> parameters(CmdletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.parameters().get("Parameters").entries().map(entry -> entry.text().orElseThrow().split("=", 2))
                .forEach(pair -> parameters.put(pair[0], pair[1]));
        return parameters;
    }

    private static String text(CmdletRequest request, String parameter) {
        return request.parameters().get(parameter).text().orElseThrow();
    }
}
