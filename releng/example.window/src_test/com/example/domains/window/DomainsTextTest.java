package com.example.domains.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;

class DomainsTextTest {

    @Test
    void theDomainsAreToldWithTheirTypes() {
        Snapshot read = Contoso.freshHybrid().snapshot();
        String text = DomainsText.of(Optional.of(read), read.pairs().stream().findFirst());
        assertTrue(text.contains("contoso.com: Authoritative"), text);
    }

    @Test
    void whereNothingWasReadItSaysSo() {
        assertEquals("No organization was read yet.", DomainsText.of(Optional.empty(), Optional.empty()));
    }
}
