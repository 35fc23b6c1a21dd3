package io.isthmus.console.ui.internal.making;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanParameter;

/**
 * Finds the parameters of a plan that a sentence speaks of: "restore=true", "the parameter restore", or a name that can
 * be no word of a sentence, since there is a capital letter inside it.
 */
public final class NamedParameters {

    private NamedParameters() {
    }

    /** The parameters that the text names, in the order in which it does, each once. */
    public static List<PlanParameter> in(String text, List<PlanParameter> parameters) {
        Map<PlanParameter, Integer> places = new HashMap<>();
        for (PlanParameter parameter : parameters) {
            Matcher matcher = mention(parameter.name()).matcher(text);
            if (matcher.find()) {
                places.put(parameter, matcher.start());
            }
        }
        List<PlanParameter> named = new ArrayList<>(places.keySet());
        named.sort(Comparator.comparing(places::get));
        return named;
    }

    private static Pattern mention(String name) {
        String whole = "(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)"; //$NON-NLS-1$ //$NON-NLS-2$
        if (name.matches(".+[A-Z].*")) { //$NON-NLS-1$
            return Pattern.compile(whole);
        }
        String said = Pattern.quote(NLS.bind(Messages.NamedParameters_phrase, name)) + "(?!\\w)"; //$NON-NLS-1$
        return Pattern.compile(whole + "=|" + said, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE); //$NON-NLS-1$
    }
}
