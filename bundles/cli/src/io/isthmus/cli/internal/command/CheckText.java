package io.isthmus.cli.internal.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.json.Codec;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.text.FindingCounts;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.sdk.text.Moments;

/**
 * A run of checks for a person: grouped by what to do and, where several pairs were judged, by the pairs of which it is
 * true. A sentence that several checks or pairs have in common is told once.
 */
public final class CheckText {

    private static final String INDENT = "  ";
    private static final String BENEATH = "    ";
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
    /** More than any honest sentence; a document has all of it. */
    private static final int LONGEST = 4_000;

    private final CheckReport report;
    private final List<HybridPair> pairs;
    private final String organization;

    /** One finding and which check found it for which pair. */
    private record Found(CheckResult result, Finding finding) {
    }

    private CheckText(CheckReport report, Connection connection) {
        this.report = report;
        this.organization = SameOrganization.option(connection);
        this.pairs = report.results().stream().map(CheckResult::pair).distinct().toList();
    }

    /**
     * The findings and how many of them stand how; commands name the organization that was checked.
     *
     * @param all whether the checks are named, too, that passed or do not apply
     */
    public static List<String> lines(CheckReport report, Connection connection, boolean all) {
        return new CheckText(report, connection).lines(all);
    }

    private List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        group(lines, Messages.CheckText_Now, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity().compareTo(Severity.ERROR) >= 0);
        group(lines, Messages.CheckText_Soon, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.WARNING);
        group(lines, Messages.CheckText_Waiting, finding -> finding.outcome() == Outcome.WAITING);
        group(lines, Messages.CheckText_NotSeen, finding -> finding.outcome().unseen());
        group(lines, Messages.CheckText_ToKnow, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.INFORMATION);
        if (all) {
            named(lines, Messages.CheckText_Passed, Outcome.PASS);
            named(lines, Messages.CheckText_NotApplicable, Outcome.NOT_APPLICABLE);
        }
        lines.add(FindingCounts.text(report.findings()));
        return lines.stream().map(CheckText::shown).toList();
    }

    /** What a stranger's check says stays one line, steers no terminal and fills none. */
    private static String shown(String line) {
        return HarmlessText.of(BREAKS.matcher(line).replaceAll(" "), LONGEST);
    }

    /** The checks that came out so, each with what it saw. */
    private void named(List<String> lines, String title, Outcome outcome) {
        Map<String, List<Found>> byText = report.results().stream().filter(result -> result.outcome() == outcome)
                .flatMap(result -> result.findings().stream().filter(finding -> finding.outcome() == outcome)
                        .map(finding -> new Found(result, finding)))
                .collect(Collectors.groupingBy(found -> NLS.bind(Messages.CheckText_Named,
                        found.result().check().title(), found.finding().message()), LinkedHashMap::new,
                        Collectors.toList()));
        if (byText.isEmpty()) {
            return;
        }
        lines.add(title);
        byText.forEach((text, founds) -> lines.add(INDENT + text
                + (pairs.size() > 1 ? " (" + titles(pairsOf(founds)) + ")" : "")));
        lines.add("");
    }

    private void group(List<String> lines, String title, Predicate<Finding> which) {
        Map<String, List<Found>> bySentence = report.results().stream()
                .flatMap(result -> result.findings().stream().map(finding -> new Found(result, finding)))
                .filter(found -> which.test(found.finding()))
                .sorted(Comparator.comparing((Found found) -> found.finding().severity()).reversed())
                .collect(Collectors.groupingBy(found -> sentence(found.finding()), LinkedHashMap::new,
                        Collectors.toList()));
        if (bySentence.isEmpty()) {
            return;
        }
        lines.add(title);
        Map<List<HybridPair>, List<List<Found>>> byPairs = bySentence.values().stream()
                .collect(Collectors.groupingBy(CheckText::pairsOf, LinkedHashMap::new, Collectors.toList()));
        byPairs.forEach((of, sentences) -> {
            if (pairs.size() > 1) {
                lines.add(INDENT + titles(of));
            }
            String indent = pairs.size() > 1 ? INDENT + INDENT : INDENT;
            sentences.forEach(founds -> told(founds).forEach(line -> lines.add(indent + line)));
        });
        lines.add("");
    }

    private static List<HybridPair> pairsOf(List<Found> founds) {
        return founds.stream().map(found -> found.result().pair()).distinct().toList();
    }

    private String titles(List<HybridPair> of) {
        return of.size() == pairs.size() ? NLS.bind(Messages.CheckText_AllPairs, of.size())
                : String.join("; ", of.stream().map(HybridPair::title).toList());
    }

    /** One sentence, what to do about it, and which checks could not do without. */
    private List<String> told(List<Found> founds) {
        Finding first = founds.get(0).finding();
        List<String> lines = new ArrayList<>(List.of(sentence(first)));
        next(founds).forEach(line -> lines.add(BENEATH + line));
        founds.stream().flatMap(found -> offers(found).stream()).distinct().forEach(line -> lines.add(BENEATH + line));
        if (first.outcome().unseen()) {
            lines.add(BENEATH + NLS.bind(Messages.CheckText_Needed, String.join("; ",
                    founds.stream().map(found -> found.result().check().title()).distinct().toList())));
        }
        return lines;
    }

    private static String sentence(Finding finding) {
        return finding.message() + finding.until().map(time -> " " + NLS.bind(Messages.CheckText_Until,
                Moments.text(time, ZoneId.systemDefault()))).orElse("");
    }

    private List<String> next(List<Found> founds) {
        Finding first = founds.get(0).finding();
        if (first.remediation().isPresent()) {
            return pairsOf(founds).stream()
                    .map(pair -> plan(Remediation.of(first.remediation().get().plan()), pair)).toList();
        }
        return first.advice().isBlank() ? List.of() : List.of(first.advice());
    }

    /** What plug-ins offer beside the check's own plan. */
    private List<String> offers(Found found) {
        return found.result().offersFor(found.finding()).stream().flatMap(offer -> Stream.of(
                NLS.bind(Messages.CheckText_Offered, offer.by().bundle(), offer.by().title()),
                plan(offer.remediation(), found.result().pair()))).toList();
    }

    /** The command that makes a plan; where there are several pairs it wants the number of one. */
    private String plan(Remediation remediation, HybridPair pair) {
        String command = NLS.bind(Messages.CheckText_Plan, remediation.plan(), organization)
                + new TreeMap<>(remediation.parameters()).entrySet().stream()
                        .map(given -> SameOrganization.typed("-p", given.getKey() + '=' + text(given.getValue())))
                        .collect(Collectors.joining());
        return pairs.size() > 1 ? command + " --pair " + (pairs.indexOf(pair) + 1) : command;
    }

    private static String text(Value value) {
        return value instanceof Value.Array several
                ? several.values().stream().map(CheckText::text).collect(Collectors.joining("; "))
                : value.text().orElseGet(() -> Codec.write(value, false));
    }
}
