package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;

/**
 * A watch in a process of its own that is there to be killed. Somebody changes one more thing of the organization before
 * each look, and somebody acknowledges after each what was found.
 */
final class KilledWatch {

    /** What is changed, one after the other; each stays. */
    private static final List<UnaryOperator<Contoso>> CHANGES = List.of(
            contoso -> contoso.with(Parts.APP_ROLE_ASSIGNMENTS, List.of()),
            contoso -> contoso.with(Parts.SETTING_OVERRIDES, List.of()),
            contoso -> contoso.with(Parts.AUTH_SERVERS, List.of()),
            contoso -> contoso.with(Parts.SERVICE_PRINCIPALS, List.of()));

    private KilledWatch() {
    }

    /** @param arguments the profile */
    public static void main(String[] arguments) throws Exception {
        WatchedContoso watched = new WatchedContoso(Path.of(arguments[0]));
        for (int changes = 0; changes <= CHANGES.size(); changes++) {
            look(watched, changes);
        }
        System.exit(0);
    }

    /** Looks at the organization after all that is changed. */
    static void lookAtTheEnd(WatchedContoso watched) throws IOException, LockedException {
        look(watched, CHANGES.size());
    }

    private static void look(WatchedContoso watched, int changes) throws IOException, LockedException {
        Contoso contoso = Contoso.setUp();
        for (UnaryOperator<Contoso> change : CHANGES.subList(0, changes)) {
            contoso = change.apply(contoso);
        }
        watched.later().look(contoso);
        watched.history().acknowledge(watched.history().read().open().stream().map(FoundEntry::id).toList(), true);
    }
}
