package io.isthmus.hybridapp.internal.choice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;

/** What a plan was asked for, as texts that were looked at: each plan makes its own types of them. */
public final class GivenParameters {

    /** Letters in a row that can be a word. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}|\\p{IsIdeographic}{2}");

    private final Map<String, Value> given;

    private GivenParameters(Map<String, Value> given) {
        this.given = given;
    }

    /**
     * @param names those that the plan knows
     * @throws PlanParameterException where another one was given
     */
    public static GivenParameters of(Map<String, Value> given, Set<String> names) throws PlanParameterException {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new PlanParameterException(NLS.bind(Messages.Parameters_Unknown, String.join(", ", unknown)),
                    NLS.bind(Messages.Parameters_UnknownAdvice, String.join(", ", new TreeSet<>(names))));
        }
        return new GivenParameters(given);
    }

    /** A text without blanks around it; empty where there is none. */
    public Optional<String> text(String name) {
        return given.getOrDefault(name, Value.none()).text().map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Why something goes without what a plan asks for, as it stands inside a sentence; it goes into the plan, and so into
     * the ledger.
     *
     * @throws PlanParameterException where no word of it says anything
     */
    public Optional<String> reason(String name) throws PlanParameterException {
        Optional<String> text = text(name);
        return text.isPresent() ? Optional.of(reason(name, text.get())) : Optional.empty();
    }

    /** @param text why, as it was given within the parameter */
    static String reason(String name, String text) throws PlanParameterException {
        if (!WORD.matcher(text).find()) {
            throw new PlanParameterException(name, NLS.bind(Messages.Parameters_NoReason, text.strip()),
                    Messages.Parameters_NoReasonAdvice);
        }
        return text.strip().replaceAll("\\.+$", "");
    }

    /** Whether something was asked for; not, where nothing was said. */
    public boolean truth(String name) throws PlanParameterException {
        Value value = given.getOrDefault(name, Value.of(false));
        String text = value.bool().map(String::valueOf).or(value::text).orElse("");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new PlanParameterException(name, NLS.bind(Messages.Parameters_NotTruth, name),
                    Messages.Parameters_NotTruthAdvice);
        };
    }

    /** An id, where there is one. */
    public Optional<String> guid(String name) throws PlanParameterException {
        Optional<String> text = text(name);
        return text.isPresent() ? Optional.of(guid(name, text.get())) : Optional.empty();
    }

    /** Ids, each once as it was written. */
    public List<String> guids(String name) throws PlanParameterException {
        List<String> texts = texts(name, "[,;\\s]+");
        for (String text : texts) {
            guid(name, text);
        }
        return texts;
    }

    /**
     * Several texts, given as a list or in one text.
     *
     * @param separator what stands between them there, a regular expression
     */
    public List<String> texts(String name, String separator) {
        Value value = given.getOrDefault(name, Value.none());
        return value.text().map(text -> Stream.of(text.split(separator)))
                .orElseGet(() -> value.entries().map(entry -> entry.text().orElse("")))
                .map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** A whole number from 0 to 9999, where there is one. */
    public Optional<Integer> whole(String name) throws PlanParameterException {
        Optional<String> text = text(name).or(() -> given.getOrDefault(name, Value.none()).whole().map(String::valueOf));
        if (text.filter(number -> !number.matches("\\d{1,4}")).isPresent()) {
            throw new PlanParameterException(name, NLS.bind(Messages.Parameters_NotWhole, name, text.get()),
                    Messages.Parameters_NotWholeAdvice);
        }
        return text.map(Integer::valueOf);
    }

    /** A time with its offset, where there is one; a day counts from its beginning in UTC. */
    public Optional<Instant> instant(String name) throws PlanParameterException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.get().contains("T") ? OffsetDateTime.parse(text.get()).toInstant()
                    : LocalDate.parse(text.get()).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException broken) {
            throw new PlanParameterException(name, NLS.bind(Messages.Parameters_NotDate, name, text.get()),
                    Messages.Parameters_NotDateAdvice);
        }
    }

    private static String guid(String name, String text) throws PlanParameterException {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new PlanParameterException(name, NLS.bind(Messages.Parameters_NotGuid, name, text),
                    Messages.Parameters_NotGuidAdvice);
        }
        return text;
    }
}
