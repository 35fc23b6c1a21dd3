package io.isthmus.sdk.rule;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.HybridConfiguration;

/**
 * Whether an organization needs the dedicated hybrid application: free/busy, MailTips or photos cross the border.
 * SecureMail alone needs none.
 *
 * @since 1.0
 */
public enum HybridNeed {
    /** Free/busy, MailTips or photos cross the border. */
    NEEDED,
    /** It is hybrid without rich coexistence. */
    NOT_RICH,
    /** The Hybrid Configuration Wizard never ran. */
    NOT_HYBRID,
    /** It could not be looked at. */
    NOT_KNOWN;

    /** Tells by what Get-HybridConfiguration showed. */
    public static HybridNeed of(Reading<HybridConfiguration> reading) {
        if (reading.state() == ReadState.ABSENT) {
            return NOT_HYBRID;
        }
        if (reading.state() != ReadState.READ) {
            return NOT_KNOWN;
        }
        return reading.value().orElseThrow().richCoexistence() ? NEEDED : NOT_RICH;
    }
}
