package io.isthmus.console.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files with sign-ins, as a script writes them: one a line, newer from line to line. */
final class SignInFiles {

    static final String FAILED = "700027";
    static final int SERVERS = 4;

    private static final int EVERY = 10;

    private SignInFiles() {
    }

    /**
     * Writes some, of which every tenth failed because of its certificate.
     *
     * @param first tells them from those of another file
     * @param from  when the first was; the others follow minute by minute
     */
    static Path write(Path file, int first, int count, Instant from) throws IOException {
        return Files.writeString(file, IntStream.range(first, first + count)
                .mapToObj(index -> line(index, from.plusSeconds(60L * (index - first)))).collect(Collectors.joining("\n")));
    }

    private static String line(int index, Instant time) {
        boolean failed = index % EVERY == 0;
        int server = index % SERVERS;
        return """
                {"id":"%s","createdDateTime":"%s","signInEventTypes":["servicePrincipal"],"appId":"%s",\
                "appDisplayName":"ExchangeHybrid","servicePrincipalId":"%s","servicePrincipalName":"Server %d",\
                "servicePrincipalCredentialThumbprint":"%040X","clientCredentialType":"certificate",\
                "resourceDisplayName":"Office 365 Exchange Online","ipAddress":"10.0.0.%d",\
                "status":{"errorCode":%s,"failureReason":"%s"},"conditionalAccessStatus":"notApplied",\
                "correlationId":"%s"}""".formatted(new UUID(1, index), time, new UUID(2, server), new UUID(3, server),
                server, 0xABCDEF + server, 10 + index % 20, failed ? FAILED : "0",
                failed ? "Client assertion failed signature validation." : "Other.", new UUID(4, index));
    }
}
