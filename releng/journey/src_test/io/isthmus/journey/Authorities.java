package io.isthmus.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.isthmus.emulator.internal.scenario.Authority;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** A certification authority that answers the requests of the demo organization's servers. */
final class Authorities {

    private static final Duration LIFETIME = Duration.ofDays(190);

    private Authorities() {
    }

    /** The file with the answer to the request that EX01 made last. */
    static Path answer(MainJob job, Path folder) throws Exception {
        List<Value> held = job.send(CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", "EX01")).entries()
                .toList();
        Value request = held.getLast();
        Instant made = Instant.parse(request.at("/NotBefore").text().orElseThrow());
        return Files.writeString(folder.resolve("answer.pem"), Authority.pem(Authority.answer(
                request.at("/RawData").text().orElseThrow(), made, made.plus(LIFETIME), true)));
    }
}
