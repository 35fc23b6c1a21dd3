package io.isthmus.exchange.internal.online;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of Exchange Online's adapter share: a stand-in of the service for each test. */
abstract class OnlineFixture {

    OnlineStandIn service;

    @BeforeEach
    final void start() throws IOException {
        service = new OnlineStandIn();
    }

    @AfterEach
    final void stop() {
        service.close();
    }
}
