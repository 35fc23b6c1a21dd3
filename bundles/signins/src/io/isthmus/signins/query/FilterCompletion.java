package io.isthmus.signins.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What could be typed at the caret. It answers for every text, also for those that are not a filter yet.
 *
 * @param start where what is typed there begins
 * @param end where it ends; a suggestion takes the place of all between
 * @param suggestions what could stand there, the likeliest first
 * @param slot the place of a value, where the caret is in one: whoever knows values can suggest them
 * @since 1.0
 */
public record FilterCompletion(int start, int end, List<Suggestion> suggestions, Optional<Slot> slot) {

    /**
     * Something to type.
     *
     * @param text what is typed
     * @param title what it means
     * @param complete whether the term is whole with it; else typing goes on right behind it
     */
    public record Suggestion(String text, String title, boolean complete) {

        /** A value that somebody knows, put into quotes where it needs them. */
        public static Suggestion ofValue(String value) {
            return new Suggestion(FilterText.value(value), value, true);
        }
    }

    /**
     * The place of a value.
     *
     * @param field whose value
     * @param typed what is typed of it until the caret, without quotes, star and tilde
     */
    public record Slot(Field field, String typed) {
    }

    public FilterCompletion {
        suggestions = List.copyOf(suggestions);
    }

    /** What could be typed into a text at a caret, which stands between 0 and its length. */
    public static FilterCompletion at(String text, int caret) {
        int start = 0;
        int end = text.length();
        boolean quoted = false;
        for (int index = 0; index < end; index++) {
            char character = text.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(character) || character == '(' || character == ')')) {
                start = index < caret ? index + 1 : start;
                end = index < caret ? end : index;
            }
        }
        while (start < caret && (text.charAt(start) == '-' || text.charAt(start) == '!')) {
            start++;
        }
        Matcher matcher = TermReader.FIELD.matcher(text.substring(start, caret));
        Optional<Field> field = matcher.lookingAt() ? Field.named(matcher.group(1)) : Optional.empty();
        if (field.isPresent()) {
            return values(text, start + matcher.end(), caret, end, field.get());
        }
        return new FilterCompletion(start, end, fields(text.substring(start, caret)), Optional.empty());
    }

    private static List<Suggestion> fields(String typed) {
        String word = Letters.fold(typed);
        return Stream.of(Field.values()).filter(field -> field.text().startsWith(word)
                || field.aliases().stream().map(Letters::fold).anyMatch(alias -> alias.startsWith(word)))
                .map(field -> new Suggestion(field.text() + ':', field.title(), false)).toList();
    }

    private static FilterCompletion values(String text, int start, int caret, int end, Field field) {
        Matcher comparison = TermReader.COMPARISON.matcher(text).region(start, caret);
        int first = comparison.lookingAt() ? comparison.end() : start;
        int last = end;
        boolean quoted = false;
        for (int index = first; index < last; index++) {
            if (text.charAt(index) == '"') {
                quoted = !quoted;
            } else if (!quoted && text.charAt(index) == ',') {
                first = index < caret ? index + 1 : first;
                last = index < caret ? last : index;
            }
        }
        String typed = text.substring(first, caret);
        String word = typed.replaceFirst("^[~*]?\"?", "");
        List<Suggestion> suggestions = new ArrayList<>();
        field.words().stream().filter(value -> Letters.fold(value).startsWith(Letters.fold(word)))
                .map(Suggestion::ofValue).forEach(suggestions::add);
        if (typed.isEmpty()) {
            suggestions.addAll(operators(field, first == start));
        }
        return new FilterCompletion(first, last, suggestions, Optional.of(new Slot(field, word)));
    }

    /** @param alone whether nothing stands between the field and the value */
    private static List<Suggestion> operators(Field field, boolean alone) {
        return field.kind().operators().stream().filter(Operator::leads)
                .filter(operator -> alone || operator.complete() || operator == Operator.CONTAINS)
                .map(operator -> new Suggestion(operator.text(), operator.title(), operator.complete())).toList();
    }
}
