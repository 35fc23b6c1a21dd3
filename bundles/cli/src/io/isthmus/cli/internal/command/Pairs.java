package io.isthmus.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** Chooses which organization with which tenant. */
final class Pairs {

    private Pairs() {
    }

    /**
     * The pair that the option --pair tells by its number.
     *
     * @throws UsageException where there is no such pair, or several and none was chosen: a plan is never made for a
     *                        pair that nobody meant
     */
    static HybridPair chosen(CommandContext context, Snapshot snapshot) throws UsageException {
        List<HybridPair> pairs = snapshot.pairs();
        String choices = String.join(", ", IntStream.range(0, pairs.size())
                .mapToObj(index -> (index + 1) + " = " + pairs.get(index).title()).toList());
        Optional<String> number = context.option("pair");
        if (number.isEmpty() && pairs.size() == 1) {
            return pairs.get(0);
        }
        return IntStream.range(0, pairs.size())
                .filter(index -> number.equals(Optional.of(String.valueOf(index + 1))))
                .mapToObj(pairs::get).findFirst()
                .orElseThrow(() -> new UsageException(wrong(pairs, number, choices)));
    }

    private static String wrong(List<HybridPair> pairs, Optional<String> number, String choices) {
        if (pairs.isEmpty()) {
            return Messages.Pairs_None;
        }
        return number.isPresent() ? NLS.bind(Messages.Pairs_Unknown, number.get(), choices)
                : NLS.bind(Messages.Pairs_Choose, choices);
    }
}
