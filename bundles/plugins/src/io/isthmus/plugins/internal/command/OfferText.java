package io.isthmus.plugins.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Asks;
import io.isthmus.plugins.OfferedPlugin;

/** What a plug-in is and asks for, as lines for a person who decides. */
final class OfferText {

    private OfferText() {
    }

    static List<String> lines(OfferedPlugin plugin) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.Offered, new Object[] {plugin.name(), plugin.version(), plugin.id(),
                plugin.vendor().isEmpty() ? Messages.NoVendor : plugin.vendor()}));
        lines.add(indented(switch (plugin.trust()) {
            case SIGNED -> NLS.bind(Messages.SignedBy, plugin.signer().orElseThrow());
            case ALLOWED -> NLS.bind(Messages.AllowedUnsigned, plugin.digest());
            case UNSIGNED -> NLS.bind(Messages.NotSigned, plugin.digest());
        }));
        plugin.replaces().ifPresent(version -> lines.add(indented(NLS.bind(Messages.Replaces, version))));
        Asks asks = plugin.asks();
        asks.contributions().stream().map(one -> indented(NLS.bind(Messages.Adds,
                new Object[] {one.kind(), one.id(), one.title()}))).forEach(lines::add);
        asks.needs().stream().collect(Collectors.groupingBy(Asks.Need::side, Collectors.mapping(
                Asks.Need::permission, Collectors.joining(", "))))
                .forEach((side, names) -> lines.add(indented(NLS.bind(Messages.AsksFor, side, names))));
        if (asks.needs().isEmpty()) {
            lines.add(indented(Messages.AsksForNothing));
        }
        if (!asks.window().isEmpty()) {
            lines.add(indented(NLS.bind(plugin.letIn() ? Messages.StaysInWindow : Messages.InWindow,
                    String.join(", ", asks.window()))));
        }
        if (!asks.contributions().isEmpty()) {
            lines.add(indented(Messages.Worker));
        }
        return lines;
    }

    private static String indented(String line) {
        return "    " + line;
    }
}
