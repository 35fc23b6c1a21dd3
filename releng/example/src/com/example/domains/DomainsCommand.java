package com.example.domains;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** Lists the accepted domains of every pair. */
public final class DomainsCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Snapshot snapshot = context.snapshot();
        boolean all = true;
        for (HybridPair pair : snapshot.pairs()) {
            var reading = snapshot.read(Parts.ACCEPTED_DOMAINS, pair);
            all &= reading.known();
            reading.value().ifPresent(domains -> domains.stream()
                    .filter(domain -> context.option("type").map(domain.domainType()::equals).orElse(true))
                    .forEach(domain -> context.line(domain.domainName())));
        }
        context.document(Value.members().with("complete", Value.of(all)));
        return all ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK;
    }
}
