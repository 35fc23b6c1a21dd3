package io.isthmus.emulator.internal.cmdlet;

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
        return new CmdletRunner(CmdletCatalog.load("on-premises-cmdlets.json"), Map.of(
                "get", new GetObjects(),
                "set", new SetObject(),
                "remove", new RemoveObject(),
                "new setting override", new NewSettingOverride(),
                "exchange certificates", new ExchangeCertificates(),
                "ExSetup file version", new ExSetupFileVersion(),
                "diagnostic info", new ExchangeDiagnosticInfo(overrides),
                "test OAuth", new TestOAuthConnectivity(Optional.of(freeBusy))));
    }
}
