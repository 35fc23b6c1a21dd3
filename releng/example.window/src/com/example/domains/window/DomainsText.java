package com.example.domains.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** What the view says of the organization that is looked at. Knows no widget. */
final class DomainsText {

    private DomainsText() {
    }

    /** The domains by their types, or why they are not known. */
    static String of(Optional<Snapshot> snapshot, Optional<HybridPair> pair) {
        if (snapshot.isEmpty() || pair.isEmpty()) {
            return "No organization was read yet.";
        }
        Reading<List<AcceptedDomain>> read = snapshot.get().read(Parts.ACCEPTED_DOMAINS, pair.get());
        return read.value().map(DomainsText::types).orElseGet(() -> "The domains are not known: " + read.state());
    }

    private static String types(List<AcceptedDomain> domains) {
        return domains.stream().map(domain -> domain.domainName() + ": " + domain.domainType()).sorted()
                .collect(Collectors.joining("\n"));
    }
}
