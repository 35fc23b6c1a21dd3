package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.signins.SignInColumn;

class FilterMeaningTest {

    private static final AskedAt ASKED = new AskedAt(Instant.parse("2026-10-25T12:00:00Z"), ZoneId.of("Europe/Rome"));
    private static final Map<SignInColumn, Object> ROW = Map.of(
            SignInColumn.ID, UUID.fromString("3f2a0000-0000-0000-0000-00000000000b"),
            SignInColumn.CREATED, Instant.parse("2026-10-24T22:30:00Z"),
            SignInColumn.APP_DISPLAY_NAME, "Contoso Straße",
            SignInColumn.APP_ID, "11111111-aaaa-0000-0000-000000000000",
            SignInColumn.THUMBPRINT, "A3F2",
            SignInColumn.IP_ADDRESS, "2001:DB8:0:0::1",
            SignInColumn.CITY, "",
            SignInColumn.FAILURE_REASON, "Client assertion");

    /** The zone has summer time until 1 o'clock UTC of the day that is asked on, which is thus 25 hours long. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            app:"contoso STRASSE" ¦ false
            app:"CONTOSO straße" ¦ true
            app:11111111-AAAA-* ¦ true
            app:!=x ¦ true
            error:!=0 ¦ true
            error:0 ¦ false
            error:>=0 ¦ false
            -error:>=0 ¦ true
            error:* ¦ false
            error:- ¦ true
            city:- ¦ true
            city:* ¦ false
            location:- ¦ true
            cert:a3:f2 ¦ true
            ip:2001:db8::/32 ¦ true
            ip:2001:db8:* ¦ true
            ip:10.0.0.0/8 ¦ false
            -ip:10.0.0.0/8 ¦ true
            time:today ¦ true
            time:yesterday ¦ false
            time:2026-10-25 ¦ true
            since:2026-10-25 ¦ true
            until:2026-10-24 ¦ false
            until:2026-10-25T00:29 ¦ false
            until:2026-10-25T00:30 ¦ true
            until:2026-10-24T22:30Z ¦ true
            since:14h ¦ true
            since:13h ¦ false
            since:1d ¦ true
            assertion contoso ¦ true
            assertion -contoso ¦ false
            a3f2 ¦ true
            3F2A0000-0000-0000-0000-00000000000B ¦ true
            id:3f2a* ¦ true
            * ¦ true
            -* ¦ false
            """)
    void aFilterIsTrueOrFalse(String text, boolean met) throws FilterSyntaxException {
        assertEquals(met, new FilterMeaning(FilterParser.parse(text), ASKED).test(ROW));
    }
}
