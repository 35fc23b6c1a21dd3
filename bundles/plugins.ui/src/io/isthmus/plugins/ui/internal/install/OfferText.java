package io.isthmus.plugins.ui.internal.install;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Asks;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.text.Sides;

/**
 * What a plug-in is, what it asks for and what nobody can keep from it, in plain words for whoever decides.
 *
 * @param plugin which one
 */
record OfferText(OfferedPlugin plugin) {

    private static final String ITEM = "    • "; //$NON-NLS-1$

    /** All of it, the most important first. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.OfferText_name, plugin.name(), plugin.version()));
        lines.add(plugin.vendor().isEmpty() ? Messages.OfferText_noVendor
                : NLS.bind(Messages.OfferText_vendor, plugin.vendor()));
        plugin.replaces().ifPresent(version -> lines.add(NLS.bind(Messages.OfferText_replaces, version)));
        section(lines, Messages.OfferText_trust, List.of(trust()));
        section(lines, Messages.OfferText_adds,
                plugin.asks().contributions().stream().map(OfferText::contribution).toList());
        section(lines, Messages.OfferText_asks, needs());
        List<String> know = new ArrayList<>();
        if (!plugin.asks().window().isEmpty()) {
            know.add(NLS.bind(Messages.OfferText_window, String.join(", ", plugin.asks().window()))); //$NON-NLS-1$
        }
        if (!plugin.asks().contributions().isEmpty()) {
            know.add(Messages.OfferText_worker);
        }
        section(lines, Messages.OfferText_know, know);
        return String.join(System.lineSeparator(), lines);
    }

    private static void section(List<String> lines, String title, List<String> items) {
        lines.add(""); //$NON-NLS-1$
        lines.add(title);
        (items.isEmpty() ? Stream.of(Messages.OfferText_nothing) : items.stream()).map(ITEM::concat)
                .forEach(lines::add);
    }

    private String trust() {
        return switch (plugin.trust()) {
            case SIGNED -> NLS.bind(Messages.OfferText_signed, plugin.signer().orElse("")); //$NON-NLS-1$
            case ALLOWED -> NLS.bind(Messages.OfferText_allowed, plugin.digest());
            case UNSIGNED -> NLS.bind(Messages.OfferText_unsigned, plugin.digest());
        };
    }

    private static String contribution(Asks.Contribution added) {
        return NLS.bind(Messages.OfferText_contribution,
                new Object[] { kind(added.kind()), added.title(), added.id() });
    }

    private static String kind(String point) {
        return switch (point) {
            case "checks" -> Messages.OfferText_checks; //$NON-NLS-1$
            case "commands" -> Messages.OfferText_commands; //$NON-NLS-1$
            case "driftRules" -> Messages.OfferText_driftRules; //$NON-NLS-1$
            case "plans" -> Messages.OfferText_plans; //$NON-NLS-1$
            case "policyAnalyzers" -> Messages.OfferText_policyAnalyzers; //$NON-NLS-1$
            case "policyTemplates" -> Messages.OfferText_policyTemplates; //$NON-NLS-1$
            case "remediations" -> Messages.OfferText_remediations; //$NON-NLS-1$
            case "reportFormats" -> Messages.OfferText_reportFormats; //$NON-NLS-1$
            case "signInSources" -> Messages.OfferText_signInSources; //$NON-NLS-1$
            case "snapshotContributors" -> Messages.OfferText_snapshotContributors; //$NON-NLS-1$
            default -> point;
        };
    }

    /** By side, cmdlets apart from permissions, each in the order in which they are declared. */
    private List<String> needs() {
        Map<String, List<String>> named = plugin.asks().needs().stream().collect(Collectors.groupingBy(
                need -> NLS.bind(need.cmdlet() ? Messages.OfferText_cmdlets : Messages.OfferText_permissions,
                        side(need.side())), LinkedHashMap::new,
                Collectors.mapping(Asks.Need::permission, Collectors.toList())));
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + ' ' + String.join(", ", entry.getValue())).toList(); //$NON-NLS-1$
    }

    private static String side(String name) {
        return Stream.of(Side.values()).filter(side -> side.name().equals(name)).findFirst().map(Sides::name)
                .orElse(name);
    }
}
