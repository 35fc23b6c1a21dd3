package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** A client that knows nothing of Java. Where it is not installed, the other tests' plain HTTP client stands in. */
@Timeout(60)
class CurlTest {

    @TempDir
    private Path directory;

    @Test
    void itReadsTheDirectoryAndAutodiscover() throws Exception {
        Optional<Path> curl = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .map(folder -> folder.resolve("curl")).filter(Files::isExecutable).findFirst();
        assumeTrue(curl.isPresent(), "skipped: curl is not installed");
        try (Contoso contoso = Contoso.open("fresh-hybrid", directory)) {
            Value me = curl(curl.get(), "-H", "Authorization: Bearer " + contoso.token(Contoso.GRAPH_SCOPE),
                    contoso.demo().address() + "/v1.0/me?$select=userPrincipalName");
            assertEquals("ines.keller@contoso.com", Contoso.text(me, "/userPrincipalName"));
            Value found = curl(curl.get(), contoso.demo().address() + "/autodiscover/autodiscover.json/v1.0/"
                    + "Migration.8f3e7716-2011-43e4-96b1-aba62d229136@contoso.onmicrosoft.com"
                    + "?Protocol=EWS&ServerLocation=true");
            assertEquals("https://outlook.office365.com/EWS/Exchange.asmx", Contoso.text(found, "/Url"));
            assertEquals("Exchange Online", Contoso.text(found, "/ServerLocation"));
        }
    }

    private static Value curl(Path curl, String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(curl.toString(), "--silent", "--show-error",
                "--fail-with-body", "--globoff"), Stream.of(arguments)).toList()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return Codec.read(output);
    }
}
