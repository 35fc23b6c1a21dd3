package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    /** What is typed, and the same as it is written by the program. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            app:Contoso* ip:10.0.0.0/8 error:!=0 ¦ app:Contoso* ip:10.0.0.0/8 error:!=0
            APP:contoso AND Cert:ab:cd:ef ¦ app:contoso cert:abcdef
            app:*mail* ¦ app:~mail
            app:~"Contoso Mail" ¦ app:~"Contoso Mail"
            app:"Contoso"* ¦ app:Contoso*
            app:"star * inside" ¦ app:"star * inside"
            principal:*online ¦ principal:*online
            error:700027,7000222 ¦ error:700027,7000222
            error:AADSTS700027 ¦ error:700027
            error:50000..59999 ¦ error:50000..59999
            error:>0 ¦ error:>=1
            error:<50000 ¦ error:<=49999
            error:50000.. ¦ error:>=50000
            error!=0 ¦ error:!=0
            error==0 ¦ error:0
            error>=50000 ¦ error:>=50000
            errorCode:0 ¦ error:0
            ip=10.0.0.1 ¦ ip:10.0.0.1
            ip:10.1.2.3/8 ¦ ip:10.0.0.0/8
            ip:10.1.* ¦ ip:10.1.*
            ip:2001:DB8::/32 ¦ ip:2001:db8::/32
            ip:2001:db8:0:0::1 ¦ ip:2001:db8::1
            ip:::ffff:10.0.0.1 ¦ ip:10.0.0.1
            ip:10.0.0.1..10.0.0.99 ¦ ip:10.0.0.1..10.0.0.99
            ip:10.0.0.0..10.0.0.255,- ¦ ip:10.0.0.0/24,-
            cert:- ¦ cert:-
            cert:* ¦ cert:*
            cert:"A3 F2 00" ¦ cert:A3F200
            cert:"-" ¦ cert:"-"
            status:failure ¦ error:>=1
            status:success ¦ error:0
            since:7d until:2026-10-01 ¦ since:7d until:2026-10-01
            after:yesterday ¦ since:yesterday
            time:24h ¦ since:24h
            time:2026-10 ¦ time:2026-10
            time:2026-10-01T08:00..2026-10-01T12:00 ¦ time:2026-10-01T08:00..2026-10-01T12:00
            time:>=2026-10-01T08:00:00.1234567Z ¦ since:2026-10-01T08:00:00.123456Z
            since:2026-10-01T08:00+02:00 ¦ since:2026-10-01T08:00+02:00
            -app:x ¦ app:!=x
            NOT app:x* ¦ -app:x*
            !(a b) ¦ -(a b)
            not not a ¦ a
            a b OR c d ¦ (a b) OR (c d)
            a (b or c) && d || e ¦ (a (b OR c) d) OR e
            "a OR b" "or" ¦ "a OR b" "or"
            mail* ¦ mail
            fe80::1:2 ¦ "fe80::1:2"
            a=b ¦ "a=b"
            domain\\user ¦ domain\\user
            "say \\"hi\\" \\\\" ¦ "say \\"hi\\" \\\\"
            id:{3F2A0000-0000-0000-0000-00000000000B} ¦ id:3f2a0000-0000-0000-0000-00000000000b
            correlation:3F2A* ¦ correlation:3f2a*
            * ¦ ''
            -* ¦ -*
            '' ¦ ''
            """)
    void readsWhatAnAdminTypes(String typed, String written) throws FilterSyntaxException {
        assertEquals(written, FilterText.of(FilterParser.parse(typed)));
        assertEquals(FilterParser.parse(typed), FilterParser.parse(written));
    }

    /** What is typed, where it is wrong, how long, and what could stand there. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            app:x prinzipal:y ¦ 6 ¦ 10 ¦ principal:
            error:zero ¦ 6 ¦ 4 ¦ 700027,7000222
            error:1,,2 ¦ 8 ¦ 0 ¦ 0
            error:99999999999 ¦ 6 ¦ 11 ¦ 0
            error:9..1 ¦ 6 ¦ 4 ¦ 50000..59999
            error:0* ¦ 6 ¦ 2 ¦ 0
            app: x ¦ 4 ¦ 0 ¦ Contoso*
            app:>x ¦ 5 ¦ 1 ¦ Contoso
            app:a*b ¦ 4 ¦ 3 ¦ ~mail
            ip:10.0.0.0/33 ¦ 3 ¦ 11 ¦ 10.0.0.0/8
            ip:contoso.com ¦ 3 ¦ 11 ¦ 10.0.0.1
            ip:10.0.0.9..10.0.0.1 ¦ 3 ¦ 18 ¦ 10.0.0.1
            since:soon ¦ 6 ¦ 4 ¦ 7d
            since:2026-13-01 ¦ 6 ¦ 10 ¦ 2026-10-01
            time:>7d ¦ 6 ¦ 2 ¦ today
            id:contoso ¦ 3 ¦ 7 ¦ 3f2a*
            status:broken ¦ 7 ¦ 6 ¦ failure
            a (b OR c ¦ 2 ¦ 1 ¦ )
            a "b c ¦ 2 ¦ 4 ¦ "
            """, quoteCharacter = '§')
    void whatCannotBeReadIsShownWithItsPlaceAndWhatCouldStandThere(String typed, int position, int length,
            String expected) {
        FilterSyntaxException refused = assertThrows(FilterSyntaxException.class, () -> FilterParser.parse(typed));
        assertEquals(position, refused.position());
        assertEquals(length, refused.length());
        assertTrue(refused.expected().contains(expected), refused.expected().toString());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OR", "a OR", "AND a", "a )", "()", "-", "a -", "NOT", "\"\"", "app:\"\"", "app:*\"\"",
        "a\"b", "app:a\"b\"", "app:\"a\"b", "a*b", "~", "**", "error:..", "time:..", "error:>=-", "app:,", "x:",
        "error:>2147483647", "error:<0", "a\u0000b", "a\ud800", "\udc00", "cert::", "time:0000-01-01", "since:-1d"})
    void whatIsNoFilterIsRefused(String typed) {
        FilterSyntaxException refused = assertThrows(FilterSyntaxException.class, () -> FilterParser.parse(typed));
        assertTrue(refused.position() >= 0 && refused.position() + refused.length() <= typed.length());
        assertFalse(refused.getMessage().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "!", "not ", "a OR (", "-(", "\"", "app:", ",", "*", "error:1..", "\\"})
    void hostileRepetitionIsAnsweredAtOnce(String piece) {
        assertTimeout(Duration.ofSeconds(5), () -> readOrRefused(piece.repeat(FilterParser.LONGEST / piece.length())));
        String endless = piece.repeat(1_000_000);
        assertTimeout(Duration.ofSeconds(5),
                () -> assertThrows(FilterSyntaxException.class, () -> FilterParser.parse(endless)));
    }

    @Test
    void anyMixOfPiecesIsAFilterOrRefusedWithinItself() {
        List<String> pieces = List.of("app", ":", "error", "ip", "since", "(", ")", "\"", "\\", "*", "~", "-", "!", "=",
                "<", ">", "..", ",", "/", "7d", "0", "10.0.0.1", "::", " ", " OR ", "AND", "\t", "\u0000", "\ud83d",
                "ä", "𝄞", "2026-10-01", "T", "Z", "{", "}", "id", "cert", "\u200e", "9999999999");
        Random random = new Random(GeneratedRows.SEED);
        int read = 0;
        for (int count = 0; count < 20_000; count++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            read += readOrRefused(text.toString());
            FilterCompletion.at(text.toString(), random.nextInt(text.length() + 1));
        }
        assertTrue(read > 200, "some are filters");
    }

    private static int readOrRefused(String text) {
        try {
            Filter filter = FilterParser.parse(text);
            assertEquals(filter, FilterParser.parse(FilterText.of(filter)), text);
            return 1;
        } catch (FilterSyntaxException e) {
            assertTrue(e.position() >= 0 && e.length() >= 0 && e.position() + e.length() <= text.length(), text);
            return 0;
        }
    }
}
