package io.isthmus.checks.internal;

import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.ServerLack;
import io.isthmus.sdk.rule.ServerLacks;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ServerLackWords;

/**
 * Whether each server has what hybrid needs of it, all of it in one sentence: one that joined later lacks several things,
 * and calls of those whose mailboxes it serves fail as if by chance.
 */
public final class ServerReadinessCheck implements Check {

    @Override
    public void run(CheckContext context) {
        if (!Applicability.needsApplication(context)) {
            return;
        }
        EachServer.judged(context, Direction.BOTH,
                server -> context.report(judge(context, server)));
    }

    private static Finding judge(CheckContext context, ExchangeServer server) {
        List<ServerLack> lacks = ServerLacks.of(server, context);
        List<Reading<?>> unread = ServerLacks.unread(server, context);
        Severity worst = lacks.stream().map(lack -> lack.kind().severity()).max(Comparator.naturalOrder())
                .orElse(Severity.INFORMATION);
        if (worst != Severity.INFORMATION) {
            return found(context, server, Outcome.FAIL, worst, NLS.bind(Messages.ServerLacks, server.name(),
                    ServerLackWords.of(lacks)), lacks).advising(Messages.ServerLacksAdvice);
        }
        if (!unread.isEmpty()) {
            return Unseen.of(Resources.of(server), Direction.BOTH,
                    NLS.bind(Messages.ServerNeedsUnseen, server.name()), unread.getFirst());
        }
        String message = lacks.isEmpty() ? NLS.bind(Messages.ServerReady, server.name())
                : NLS.bind(Messages.ServerReadyWithout, server.name(), ServerLackWords.of(lacks));
        return found(context, server, Outcome.PASS, Severity.INFORMATION, message, lacks);
    }

    private static Finding found(CheckContext context, ExchangeServer server, Outcome outcome, Severity severity,
            String message, List<ServerLack> lacks) {
        return Finding.of(outcome, severity, Resources.of(server), Direction.BOTH, message).seen(Evidence.of(
                server.name(), lacks.isEmpty() ? Messages.None : ServerLackWords.of(lacks), Messages.None,
                context.read(Parts.SERVERS)));
    }
}
