package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;

/** Lets the auth configuration forget what servers signed with before, so that it can be removed from them. */
public final class ClearPreviousCertificate {

    public static final String STEP = "previousCertificate";

    private ClearPreviousCertificate() {
    }

    /**
     * @param previous what it remembers
     * @param current  what servers must still sign with
     * @param after    what must be done before
     */
    public static Step step(Thumbprint previous, Certificate current, Set<String> after) {
        Change change = new Change(Messages.ClearPreviousCertificate_Effect, List.of(
                AuthConfigLooks.current(current.thumbprint().text(), current.thumbprint().abbreviated()),
                AuthConfigLooks.neitherCurrentNorNext(previous.text(), previous.abbreviated())), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-AuthConfig")
                        .with("ClearPreviousCertificate", Value.of(true)))),
                Waits.exchange(AuthConfigLooks.notPrevious(previous.text(), previous.abbreviated())));
        return new Step(STEP, Side.ON_PREMISES, Messages.ClearPreviousCertificate_Title, after, change, List.of(),
                List.of(new Difference("AuthConfig", "PreviousCertificateThumbprint", Value.of(previous.text()),
                        Value.none())),
                new Reversibility.Irreversible(Messages.ClearPreviousCertificate_Irreversible), Optional.empty(),
                Optional.empty());
    }
}
