package io.isthmus.emulator.internal.entra;

import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The applications that may ask for tokens. */
final class Clients {

    private Clients() {
    }

    /** The registration of a confidential or public client of the tenant. */
    static Optional<Value.Members> registration(Call call, String clientId) {
        return call.visible().findBy(Directory.APPLICATIONS, "appId", clientId);
    }

    /** @throws EntraError where no such client is known, neither of the tenant nor of Microsoft */
    static void require(Call call, String clientId) {
        boolean firstParty = call.settings().at("/publicClients").entries()
                .anyMatch(each -> each.text().filter(clientId::equalsIgnoreCase).isPresent());
        if (!firstParty && registration(call, clientId).isEmpty()) {
            throw EntraError.unknownApplication(clientId);
        }
    }
}
