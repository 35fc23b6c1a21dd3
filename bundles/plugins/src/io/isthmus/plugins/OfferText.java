package io.isthmus.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Sides;

/**
 * What a plug-in is, what it asks for and what nobody can keep from it, in plain words for whoever decides; the same in
 * the window and on the command line.
 *
 * @param plugin which one
 * @since 1.0
 */
public record OfferText(OfferedPlugin plugin) {

    private static final String ITEM = "    • ";

    /** All of it, the most important first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.OfferText_name,
                new Object[] { plugin.name(), plugin.version(), plugin.id() }));
        lines.add(plugin.vendor().isEmpty() ? Messages.OfferText_noVendor
                : NLS.bind(Messages.OfferText_vendor, plugin.vendor()));
        plugin.replaces().ifPresent(version -> lines.add(NLS.bind(Messages.OfferText_replaces, version)));
        section(lines, Messages.OfferText_trust, List.of(trust()));
        section(lines, Messages.OfferText_adds,
                plugin.asks().contributions().stream().map(OfferText::contribution).toList());
        section(lines, Messages.OfferText_reads, reads(plugin.asks()));
        section(lines, Messages.OfferText_asks, needs(plugin.asks()));
        List<String> know = new ArrayList<>();
        if (!plugin.asks().window().isEmpty()) {
            know.add(NLS.bind(plugin.letIn() ? Messages.OfferText_staysInWindow : Messages.OfferText_window,
                    String.join(", ", plugin.asks().window())));
        }
        if (!plugin.asks().contributions().isEmpty()) {
            know.add(Messages.OfferText_worker);
            know.add(Messages.OfferText_process);
        }
        section(lines, Messages.OfferText_know, know);
        return lines;
    }

    /** What it reads and asks for, each in a line. */
    public static List<String> asked(Asks asks) {
        return Stream.concat(reads(asks).stream(), needs(asks).stream()).toList();
    }

    private static void section(List<String> lines, String title, List<String> items) {
        lines.add("");
        lines.add(title);
        (items.isEmpty() ? Stream.of(Messages.OfferText_nothing) : items.stream()).map(ITEM::concat)
                .forEach(lines::add);
    }

    private String trust() {
        return switch (plugin.trust()) {
            case SIGNED -> NLS.bind(Messages.OfferText_signed, plugin.signer().orElse(""));
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
            case "checks" -> Messages.OfferText_checks;
            case "commands" -> Messages.OfferText_commands;
            case "driftRules" -> Messages.OfferText_driftRules;
            case "plans" -> Messages.OfferText_plans;
            case "policyAnalyzers" -> Messages.OfferText_policyAnalyzers;
            case "policyTemplates" -> Messages.OfferText_policyTemplates;
            case "remediations" -> Messages.OfferText_remediations;
            case "reportFormats" -> Messages.OfferText_reportFormats;
            case "signInSources" -> Messages.OfferText_signInSources;
            case "snapshotContributors" -> Messages.OfferText_snapshotContributors;
            default -> point;
        };
    }

    /** Parts of a snapshot by the names that the console gives them, with their side. */
    private static List<String> reads(Asks asks) {
        List<String> reads = new ArrayList<>();
        asks.parts().stream().map(OfferText::part).forEach(reads::add);
        if (asks.anything()) {
            reads.add(Messages.OfferText_anything);
        }
        return reads;
    }

    private static String part(String id) {
        Part<?> known = Parts.byId().get(id);
        return known == null ? id : Sides.name(known.side()) + ": " + PartTitles.of(id).orElse(id);
    }

    /** By side, cmdlets apart from permissions, each in the order in which they are declared. */
    private static List<String> needs(Asks asks) {
        Map<String, List<String>> named = asks.needs().stream().collect(Collectors.groupingBy(
                need -> NLS.bind(need.cmdlet() ? Messages.OfferText_cmdlets : Messages.OfferText_permissions,
                        side(need.side())), LinkedHashMap::new,
                Collectors.mapping(Asks.Need::permission, Collectors.toList())));
        List<String> needs = new ArrayList<>();
        named.forEach((where, names) -> needs.add(where + ' ' + String.join(", ", names)));
        if (!asks.hosts().isEmpty()) {
            needs.add(NLS.bind(Messages.OfferText_hosts, String.join(", ", asks.hosts())));
        }
        return needs;
    }

    private static String side(String name) {
        return Stream.of(Side.values()).filter(side -> side.name().equals(name)).findFirst().map(Sides::name)
                .orElse(name);
    }
}
