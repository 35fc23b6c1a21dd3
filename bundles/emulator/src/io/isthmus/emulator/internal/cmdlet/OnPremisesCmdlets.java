package io.isthmus.emulator.internal.cmdlet;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.effects.FreeBusy;
import io.isthmus.emulator.internal.effects.OverridesOnServer;

/** The cmdlets of the organization's own servers. */
public final class OnPremisesCmdlets {

    private OnPremisesCmdlets() {
    }

    /**
     * @param overrides what servers make of the overrides
     * @param freeBusy  whether lookups to the cloud work
     */
    public static CmdletRunner runner(OverridesOnServer overrides, FreeBusy freeBusy) {
        return new CmdletRunner(CmdletCatalog.load("on-premises-cmdlets.json"), Map.ofEntries(
                entry("get", new GetObjects()),
                entry("set", new SetObject()),
                entry("remove", new RemoveObject()),
                entry("new setting override", new NewSettingOverride()),
                entry("auth configuration", new GetAuthConfig()),
                entry("set auth configuration", new SetAuthConfig()),
                entry("exchange certificates", new ExchangeCertificates()),
                entry("new exchange certificate", new NewExchangeCertificate()),
                entry("remove exchange certificate", new RemoveExchangeCertificate()),
                entry("import exchange certificate", new ImportExchangeCertificate()),
                entry("export exchange certificate", new ExportExchangeCertificate()),
                entry("enable exchange certificate", new EnableExchangeCertificate()),
                entry("transport service", new GetTransportService()),
                entry("test mail flow", new TestMailflow()),
                entry("ExSetup file version", new ExSetupFileVersion()),
                entry("role assignments", GetManagementRoleAssignment.onPremises()),
                entry("role entries", new GetManagementRoleEntry()),
                entry("diagnostic info", new ExchangeDiagnosticInfo(overrides)),
                entry("test OAuth", new TestOAuthConnectivity(Optional.of(freeBusy)))));
    }
}
