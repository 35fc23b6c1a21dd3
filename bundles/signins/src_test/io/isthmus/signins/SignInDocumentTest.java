package io.isthmus.signins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.signins.SignInDocument.Change;

class SignInDocumentTest {

    private static final SignInDocument EARLIER = SignInDocument.read("""
            {"id":"1","createdDateTime":"2026-10-01T00:00:00Z","ipAddress":"10.0.0.1","resourceId":null,
             "status":{"errorCode":0},"policies":[{"displayName":"A"}],"correlationId":"x"}""");

    @Test
    void tellsWhatIsOtherThanBeforeAndNotWhatIsOtherAlways() {
        SignInDocument later = SignInDocument.read("""
                {"id":"2","createdDateTime":"2026-10-01T00:01:00Z","ipAddress":"10.0.0.2","status":{"errorCode":700027},
                 "policies":[{"displayName":"A"},{"displayName":"B"}],"correlationId":"y"}""");
        assertEquals(List.of(new Change("ipAddress", "10.0.0.1", "10.0.0.2"), new Change("status.errorCode", "0", "700027"),
                new Change("policies.1.displayName", "", "B")), later.since(EARLIER));
        assertEquals(new Change("policies.1.displayName", "B", ""), EARLIER.since(later).getLast());
    }

    @Test
    void whatIsTheSameButForIdsAndTimesDidNotChange() {
        assertEquals(List.of(), SignInDocument.read("""
                {"id":"9","policies":[{"displayName":"A"}],"status":{"errorCode":0.0},"ipAddress":"10.0.0.1"}""").since(EARLIER));
    }

    @Test
    void cellsThatHoldADocumentAreComparedByItsParts() {
        SignInDocument row = SignInDocument.read("""
                {"TimeGenerated":"2026-10-01T00:00:00Z","Id":"1","LocationDetails":"{\\"city\\":\\"Rome\\",\\"state\\":\\"\\"}"}""");
        SignInDocument later = SignInDocument.read("""
                {"TimeGenerated":"2026-10-01T00:00:01Z","Id":"2","LocationDetails":{"state":"","city":"Bern"}}""");
        assertEquals(List.of(new Change("LocationDetails.city", "Rome", "Bern")), later.since(row));
    }

    @Test
    void aFormatIsAlikeItselfAlone() {
        List<SignInDocument> formats = Stream.of("{\"id\":\"1\"}", "{\"TimeGenerated\":\"\"}", "{\"Date (UTC)\":\"\"}",
                "{\"properties\":{}}").map(SignInDocument::read).toList();
        for (SignInDocument one : formats) {
            assertEquals(List.of(one), formats.stream().filter(one::alike).toList());
        }
    }

    @Test
    void whatIsNoJsonIsShownAsItIs() {
        assertEquals("<html>", SignInDocument.text(SignInDocument.read("<html>").value()));
    }
}
