package io.isthmus.hybridapp.internal.step;

import java.util.Optional;

import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.rule.SettlingKeys;

/**
 * A feature of Exchange servers that an override switches on.
 *
 * @param part         what tells its steps from those of another feature in the same plan, in their ids
 * @param override     what New-SettingOverride is given
 * @param minVersion   the lowest build that a new override is for; empty for every server
 * @param settling     the key of what takes its time once it is on
 * @param effect       what servers do then, with a place for the section
 * @param serverEffect what one server does once it read its overrides again, with a place for its name
 * @param reason       what is written down in the override
 * @param offEffect    what servers do once it is off
 * @param serverOff    what one server does then, with a place for its name
 */
public record SwitchedFeature(String part, OverrideFact override, Optional<ExchangeBuild> minVersion,
        String settling, String effect, String serverEffect, String reason, String offEffect, String serverOff) {

    /** Servers sign in as the dedicated application. */
    public static SwitchedFeature dedicatedApplication(OverrideFact override) {
        return new SwitchedFeature("", override, Optional.empty(), SettlingKeys.OVERRIDE,
                Messages.SwitchOverrideOn_Effect, Messages.RefreshServer_Effect, Messages.SwitchOverrideOn_Reason,
                Messages.SwitchOverrideOff_BackToShared, Messages.RefreshServer_EffectOff);
    }

    /**
     * Servers call Microsoft Graph in the place of EWS.
     *
     * @param first the first build that can
     */
    public static SwitchedFeature graphRouting(OverrideFact override, ExchangeBuild first) {
        return new SwitchedFeature("graph.", override, Optional.of(first), SettlingKeys.GRAPH_ROUTING,
                Messages.SwitchOverrideOn_EffectGraph, Messages.RefreshServer_EffectGraph,
                Messages.SwitchOverrideOn_ReasonGraph, Messages.SwitchOverrideOff_BackToEws,
                Messages.RefreshServer_EffectOffGraph);
    }
}
