package io.isthmus.emulator.internal.entra;

import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.sdk.data.Value;

/** What the person at the sign-in page does, where no person is there. */
public final class SignInChoice {

    private volatile Optional<String> account = Optional.empty();
    private volatile boolean asksThePerson;
    private volatile boolean refusesConsent;

    /**
     * Sets it.
     *
     * @param choice "account" signs in (the scenario's first where it is left out), "ask" shows the page and waits for a
     *               person, "refuse" refuses the permissions that are asked for
     */
    public void set(Value choice) {
        account = choice.at("/account").text();
        asksThePerson = choice.at("/ask").bool().orElse(false);
        refusesConsent = choice.at("/refuse").bool().orElse(false);
    }

    boolean asksThePerson() {
        return asksThePerson;
    }

    boolean refusesConsent() {
        return refusesConsent;
    }

    String account(Call call) {
        return account.orElseGet(() -> Account.all(call).findFirst().orElseThrow().userPrincipalName());
    }
}
