package io.isthmus.emulator.internal.graph;

import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;

/** What is known of the tenant as a whole. */
final class Tenants {

    private Tenants() {
    }

    static String defaultDomain(View view) {
        return view.list(Directory.DOMAINS).stream().filter(domain -> domain.at("/isDefault").bool().orElse(false))
                .map(domain -> Values.text(domain, "id")).findFirst().orElseThrow();
    }
}
