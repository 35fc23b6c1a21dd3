package io.isthmus.emulator.internal.cmdlet;

import java.time.Instant;
import java.util.List;

import io.isthmus.emulator.internal.effects.OverridesOnServer;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** Asks a process of a server about itself; of its components the variant configuration is answered. */
final class ExchangeDiagnosticInfo implements CmdletRunner.Behaviour {

    private static final String ACCEPTED = "This override synced to the server but whether it applies to the services"
            + " running on this server depends on the override parameters, current configuration and the context.";

    private final OverridesOnServer overrides;

    ExchangeDiagnosticInfo(OverridesOnServer overrides) {
        this.overrides = overrides;
    }

    @Override
    public CmdletResult run(Invocation invocation) {
        String process = invocation.requiredText("Process");
        String named = invocation.text("Server")
                .orElseGet(() -> invocation.settings().at("/shellServer").text().orElseThrow());
        String server = GetObjects.shortName(named);
        Value.Members found = invocation.state().findBy(Collection.onPremises("ExchangeServer"), "Name", server)
                .orElseThrow(() -> CmdletError.notFound(named, invocation.directoryServer()));
        if (!process.equals("Microsoft.Exchange.Directory.TopologyService")) {
            throw CmdletError.exchange("LocalizedException",
                    "The process '" + process + "' on server '" + named + "' could not be found.");
        }
        String name = found.at("/Name").text().orElseThrow();
        boolean overridesAsked = invocation.text("Component").filter("VariantConfiguration"::equalsIgnoreCase).isPresent();
        if (overridesAsked && invocation.text("Argument").filter("Refresh"::equalsIgnoreCase).isPresent()) {
            OverridesOnServer.refresh(invocation.state(), name, invocation.now());
        }
        StringBuilder xml = new StringBuilder("<Diagnostics>\r\n  <ProcessInfo>\r\n    <id>4516</id>\r\n    <serverName>")
                .append(name).append("</serverName>\r\n    <currentTime>").append(invocation.now())
                .append("</currentTime>\r\n    <fastTrainExchangeVersion>")
                .append(found.at("/_exSetup").text().orElse("").replaceAll("\\b0+(?=\\d)", ""))
                .append("</fastTrainExchangeVersion>\r\n  </ProcessInfo>\r\n  <Components>\r\n");
        if (overridesAsked) {
            appendOverrides(xml, name, invocation.now());
        }
        xml.append("  </Components>\r\n</Diagnostics>");
        return CmdletResult.of("ExchangeDiagnosticInfoResult",
                List.of(Value.members().with("Result", Value.of(xml.toString()))));
    }

    private void appendOverrides(StringBuilder xml, String server, Instant now) {
        xml.append("    <VariantConfiguration>\r\n      <Overrides Updated=\"").append(overrides.readAt(server, now))
                .append("\">\r\n");
        for (OverridesOnServer.Seen seen : overrides.seenBy(server, now)) {
            xml.append("        <SettingOverride>\r\n");
            element(xml, "Name", seen.override().at("/Name"));
            element(xml, "Reason", seen.override().at("/Reason"));
            element(xml, "ModifiedBy", seen.override().at("/ModifiedBy"));
            element(xml, "ComponentName", seen.override().at("/ComponentName"));
            element(xml, "SectionName", seen.override().at("/SectionName"));
            element(xml, "Status", Value.of(seen.status()));
            if (seen.status().equals("Accepted")) {
                element(xml, "Message", Value.of(ACCEPTED));
            }
            xml.append("          <Parameters>\r\n");
            seen.override().at("/Parameters").entries()
                    .forEach(each -> element(xml.append("  "), "Parameter", each));
            xml.append("          </Parameters>\r\n        </SettingOverride>\r\n");
        }
        xml.append("      </Overrides>\r\n    </VariantConfiguration>\r\n");
    }

    private static void element(StringBuilder xml, String name, Value text) {
        xml.append("          <").append(name).append('>')
                .append(text.text().orElse("").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</").append(name).append(">\r\n");
    }
}
