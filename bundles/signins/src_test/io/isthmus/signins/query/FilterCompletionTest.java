package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterCompletionTest {

    /** The caret is where the bar stands; then what the first suggestion makes of the text. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            pri|, principal:
            error:0 -ce|, error:0 -cert:
            (sp| OR app:x), (principal: OR app:x)
            ca:f|, ca:failure
            ca:success;fa|, ca:success;failure
            kind:|service x, kind:servicePrincipal x
            kind:!=man|, kind:!=managedIdentity
            since:|, since:1h
            status:f|oo, status:failure
            """)
    void theFirstSuggestionTakesThePlaceOfWhatIsTyped(String typed, String completed) {
        String text = typed.replace(';', ',');
        FilterCompletion completion = at(text);
        String plain = text.replace("|", "");
        assertEquals(completed.replace(';', ','), plain.substring(0, completion.start())
                + completion.suggestions().getFirst().text() + plain.substring(completion.end()));
    }

    @Test
    void nothingTypedSuggestsEveryField() {
        assertEquals(Field.values().length, at("app:x |").suggestions().size());
    }

    @Test
    void behindAFieldItsOperatorsStandAndItsValuesHaveASlot() {
        FilterCompletion completion = at("-app:|");
        assertEquals(List.of("!=", "~", "*", "-"), texts(completion));
        assertEquals(new FilterCompletion.Slot(Field.APPLICATION, ""), completion.slot().orElseThrow());
        assertFalse(texts(at("app:x,|")).contains("!="), "a negation is of the whole list");
    }

    @ParameterizedTest
    @CsvSource({"app:Con|toso, Con", "'app:~\"Contoso M|', Contoso M", "'app:\"a,b\",c|', c", "app:x ip:10.|, 10."})
    void theSlotSaysWhatIsTypedOfAValue(String text, String typed) {
        assertEquals(typed, at(text).slot().orElseThrow().typed());
    }

    @Test
    void aValueIsPutIntoQuotesWhereItNeedsThem() throws FilterSyntaxException {
        for (String value : List.of("Contoso", "Contoso Mail", "a\"b\\", "-", "*", "a,b", "(x)", "~", "é")) {
            String text = "app:" + FilterCompletion.Suggestion.ofValue(value).text();
            assertEquals(new Filter.Match(Field.APPLICATION, List.of(new Operand.Text(Operand.Where.WHOLE, value))),
                    FilterParser.parse(text));
        }
        assertTrue(at("Contoso |\"open quote").slot().isEmpty());
    }

    private static List<String> texts(FilterCompletion completion) {
        return completion.suggestions().stream().map(FilterCompletion.Suggestion::text).toList();
    }

    private static FilterCompletion at(String text) {
        return FilterCompletion.at(text.replace("|", ""), text.indexOf('|'));
    }
}
