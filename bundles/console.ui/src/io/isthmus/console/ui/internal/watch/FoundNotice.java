package io.isthmus.console.ui.internal.watch;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.notice.QuietNotice;

/** Tells quietly that a look found something that needs a person; what is only to know waits in its view. */
final class FoundNotice {

    private FoundNotice() {
    }

    /** Shows it; from any thread. */
    static void show(WatchRound round) {
        List<ToldDrift> serious = round.drifts().stream()
                .filter(told -> told.drift().severity() != Severity.INFORMATION).toList();
        if (!serious.isEmpty()) {
            QuietNotice.show(NLS.bind(Messages.FoundNotice_title, serious.size()),
                    serious.getFirst().drift().message());
        }
    }
}
