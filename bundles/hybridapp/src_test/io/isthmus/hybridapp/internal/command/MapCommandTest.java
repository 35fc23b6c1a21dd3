package io.isthmus.hybridapp.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.hybridapp.map.MapPalette;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

class MapCommandTest {

    @TempDir
    Path folder;
    private final Map<String, String> options = new HashMap<>();
    private final List<Object> written = new ArrayList<>();
    private Snapshot snapshot = Contoso.setUp().with(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS, List.of())
            .snapshot();
    private boolean json;

    private ExitCode run() throws UsageException, SourceException {
        CommandContext context = (CommandContext) Proxy.newProxyInstance(CommandContext.class.getClassLoader(),
                new Class<?>[] {CommandContext.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "option" -> Optional.ofNullable(options.get(arguments[0]));
                    case "json" -> json;
                    case "snapshot" -> snapshot;
                    case "output" -> Optional.ofNullable(options.get("output")).map(folder::resolve);
                    case "write" -> Files.write((Path) arguments[0], (byte[]) arguments[1]);
                    case "facts" -> new TestFacts();
                    case "document", "line", "warn" -> written.add(arguments[0]) ? null : null;
                    case "bytes" -> written.add(new String((byte[]) arguments[0], StandardCharsets.UTF_8)) ? null : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new MapCommand().run(context);
    }

    @Test
    void thePictureGoesToStandardOutput() throws UsageException, SourceException {
        assertEquals(ExitCode.FINE, run());
        assertTrue(written.get(1).toString().startsWith("<?xml"));
    }

    @Test
    void thePictureGoesToAFile() throws Exception {
        options.put("output", "map.svg");
        assertEquals(ExitCode.FINE, run());
        assertTrue(Files.readString(folder.resolve("map.svg")).contains("</svg>"));
        json = true;
        options.put("output", "beside-the-data.svg");
        assertEquals(ExitCode.FINE, run());
        assertTrue(Files.exists(folder.resolve("beside-the-data.svg")));
    }

    @Test
    void aFileOfThatNameIsAPngOfTheSizeThatWasAskedFor() throws Exception {
        options.put("output", "map.PNG");
        assertEquals(ExitCode.FINE, run());
        BufferedImage usual = ImageIO.read(folder.resolve("map.PNG").toFile());
        options.put("scale", "0.5");
        assertEquals(ExitCode.FINE, run());
        BufferedImage small = ImageIO.read(folder.resolve("map.PNG").toFile());
        assertEquals(usual.getWidth(), small.getWidth() * 4);
        assertEquals(MapPalette.LIGHT.background(), usual.getRGB(1, 1) & 0xFFFFFF);
        assertTrue(Arrays.stream(usual.getRGB(0, 0, usual.getWidth(), usual.getHeight(), null, 0, usual.getWidth()))
                .map(pixel -> pixel & 0xFFFFFF).filter(pixel -> pixel == MapPalette.LIGHT.text()).count() > 500,
                "the names of the boxes");
    }

    @ParameterizedTest
    @CsvSource({"map.png, 0", "map.png, -1", "map.png, 11", "map.png, NaN", "map.png, large", "map.svg, 2"})
    void aScaleThatMakesNoPictureIsRefused(String file, String scale) {
        options.put("output", file);
        options.put("scale", scale);
        assertThrows(UsageException.class, this::run);
        assertFalse(Files.exists(folder.resolve(file)));
    }

    @Test
    void asDataThereIsNoPicture() throws UsageException, SourceException {
        json = true;
        run();
        assertEquals(1, written.size());
        Value document = (Value) written.get(0);
        assertTrue(document.at("/nodes").entries().anyMatch(node -> node.at("/id").equals(Value.of("server.ex01"))));
        assertFalse(document.at("/lines/0/sentence").isNull());
    }

    @Test
    void whatWasNotReadIsInTheCode() throws UsageException, SourceException {
        snapshot = Contoso.freshHybrid().denied(Parts.APPLICATIONS).snapshot();
        assertEquals(ExitCode.COULD_NOT_LOOK, run());
    }

    @Test
    void aPairIsChosenByItsNumber() throws UsageException, SourceException {
        options.put("pair", "1");
        assertEquals(ExitCode.FINE, run());
        options.put("pair", "2");
        assertThrows(UsageException.class, this::run);
        snapshot = new Snapshot("s", "o", Contoso.NOW, List.<SideSnapshot>of(), List.of(), snapshot.ledgerHead(),
                List.of());
        options.clear();
        assertThrows(UsageException.class, this::run);
    }
}
