package io.isthmus.signins.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.signins.query.Scanner.Token;

/** Reads one term: a field with its values, or a text. */
final class TermReader {

    /** A name, then a colon or a comparison as other languages write it. */
    static final Pattern FIELD = Pattern.compile("([A-Za-z]+)(:|(?=[=!<>]))");
    /** What may stand between a field and its values. */
    static final Pattern COMPARISON = Pattern.compile("!=|==?|>=?|<=?");

    private final Token token;

    private TermReader(Token token) {
        this.token = token;
    }

    static Filter read(Token token) throws FilterSyntaxException {
        return new TermReader(token).term();
    }

    private Filter term() throws FilterSyntaxException {
        Matcher matcher = FIELD.matcher(token.text());
        if (!matcher.lookingAt()) {
            return text();
        }
        Optional<Field> field = Field.named(matcher.group(1));
        if (field.isPresent()) {
            return values(field.get(), matcher.end());
        }
        if (matcher.group(2).isEmpty()) {
            return text();
        }
        throw refused(0, matcher.end(), NLS.bind(Messages.NoField, matcher.group(1)), similar(matcher.group(1)));
    }

    private Filter values(Field field, int start) throws FilterSyntaxException {
        Matcher matcher = COMPARISON.matcher(token.text()).region(start, token.text().length());
        String comparison = matcher.lookingAt() ? matcher.group() : "";
        int position = start + comparison.length();
        OperandReader reader = new OperandReader(field, comparison);
        List<Operand> operands = new ArrayList<>();
        for (Part part : parts(field, position)) {
            if (part.text().isEmpty()) {
                throw refused(part.start(), 0, NLS.bind(Messages.NoValue, field.text()), field.kind().examples());
            }
            try {
                operands.add(reader.read(part));
            } catch (OperandReader.Unreadable e) {
                throw refused(part.start(), part.text().length(), e.getMessage(), field.kind().examples());
            }
        }
        Filter match = new Filter.Match(OperandReader.stored(field), operands);
        return comparison.equals("!=") ? Filter.not(match) : match;
    }

    /** The values between commas. */
    private List<Part> parts(Field field, int start) throws FilterSyntaxException {
        List<Part> parts = new ArrayList<>();
        int first = start;
        for (int end = start; end <= token.text().length(); end++) {
            if (end == token.text().length() || token.text().charAt(end) == ',') {
                parts.add(part(first, end));
                first = end + 1;
            } else if (token.text().charAt(end) == '"') {
                end = Part.endOfQuote(token.text(), end) - 1;
            }
        }
        return parts;
    }

    private Part part(int start, int end) throws FilterSyntaxException {
        Part part = Part.of(start, token.text().substring(start, end));
        if (!part.quoted() && part.body().indexOf('"') >= 0) {
            throw refused(start, end - start, Messages.QuoteInside, List.of());
        }
        return part;
    }

    private Filter text() throws FilterSyntaxException {
        Part part = part(0, token.text().length());
        if (part.isOnly("*")) {
            return Filter.ALL;
        }
        if (part.body().isEmpty()) {
            throw refused(0, token.text().length(), Messages.EmptyText, List.of());
        }
        if (part.starInside()) {
            throw refused(0, token.text().length(), Messages.StarInside, List.of());
        }
        return new Filter.FreeText(part.body());
    }

    /** Fields that begin as a word does, or whose name is a part of it. */
    private static List<String> similar(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return Stream.of(Field.values()).filter(field -> common(field.text(), typed) >= 2
                || typed.contains(field.text())).sorted(Comparator.comparing(field -> -common(field.text(), typed)))
                .map(field -> field.text() + ':').limit(3).toList();
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private FilterSyntaxException refused(int start, int length, String sentence, List<String> expected) {
        return new FilterSyntaxException(token.start() + start, length, sentence, expected);
    }
}
