package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.signins.SignInColumn;

/** A sign-in leads to who signed in. */
class SignInObjectTest {

    private static SignInRow row(String principal, String application) {
        return new SignInRow(Map.of(SignInColumn.SERVICE_PRINCIPAL_ID, principal, SignInColumn.APP_ID, application));
    }

    private static Optional<String> found(SignInRow row, Snapshot read) {
        return SignInObject.of(row, read)
                .map(selected -> selected.resource().part() + ' ' + selected.resource().id() + ' ' + selected.scope().get());
    }

    @Test
    void leadsToThePrincipalElseToTheApplicationElseNowhere() {
        Snapshot read = Contoso.setUp().snapshot();
        String tenant = ' ' + Contoso.TENANT.text();
        String principal = Contoso.PRINCIPAL.text();
        String application = Contoso.APP.text().toUpperCase(Locale.ROOT);
        assertEquals(Optional.of(Parts.SERVICE_PRINCIPALS.id() + ' ' + principal + tenant),
                found(row(principal, application), read));
        assertEquals(Optional.of(Parts.APPLICATIONS.id() + ' ' + Contoso.APP_OBJECT.text() + tenant),
                found(row("another", application), read));
        assertEquals(Optional.of(Parts.SHARED_PRINCIPAL.id() + ' ' + tenant),
                found(row(Contoso.EXCHANGE_ONLINE.text(), "none"), read));
        assertEquals(Optional.empty(), found(row("another", "none"), read));
        assertEquals(Optional.empty(), found(row(principal, application), Contoso.unread().snapshot()));
    }
}
