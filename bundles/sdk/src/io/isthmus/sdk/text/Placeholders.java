package io.isthmus.sdk.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;

/**
 * Says what the placeholders in the requests of a plan stand for.
 *
 * @since 1.0
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    private Placeholders() {
    }

    /** The placeholders that a plan knows. */
    public static Placeholders of(Plan plan) {
        Placeholders known = new Placeholders();
        for (int i = 0; i < plan.steps().size(); i++) {
            known.learn(plan.steps().get(i), i + 1);
        }
        return known;
    }

    private void learn(Step step, int number) {
        step.outputs().forEach(output -> meanings.put(output.name(),
                NLS.bind(Messages.Placeholders_output, number, step.title())));
        merges(step).forEach(merge -> meanings.put(merge.name(),
                NLS.bind(Messages.Placeholders_merge, merge.request().describe())));
    }

    private static List<Binding.Merge> merges(Step step) {
        List<Binding.Merge> merges = new ArrayList<>(step.change().merges());
        step.inverse().ifPresent(inverse -> merges.addAll(inverse.merges()));
        return merges;
    }

    /** One sentence for each placeholder of the plan that a text shows, in the text's order. */
    public List<String> explained(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String meaning = meanings.get(matcher.group(1));
            String sentence = NLS.bind(Messages.Placeholders_standsFor, matcher.group(), meaning);
            if (meaning != null && !sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
