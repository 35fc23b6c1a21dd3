package io.isthmus.checks.internal;

import java.util.List;
import java.util.function.Consumer;

import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** The servers that sign calls to the cloud, judged one after another. */
final class EachServer {

    private EachServer() {
    }

    /**
     * Judges each, or reports that there is none.
     *
     * @param judge reports what it found of one
     */
    static void judged(CheckContext context, Direction direction, Consumer<ExchangeServer> judge) {
        List<ExchangeServer> servers = ServerRules.signing(context.require(Parts.SERVERS));
        if (servers.isEmpty()) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    Resources.whole(Parts.SERVERS, Messages.Servers), direction, Messages.NoMailboxServer));
        }
        for (ExchangeServer server : servers) {
            context.cancel().check();
            judge.accept(server);
        }
    }
}
