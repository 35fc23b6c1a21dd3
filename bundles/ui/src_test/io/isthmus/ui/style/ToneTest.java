package io.isthmus.ui.style;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.isthmus.ui.style.Tone.Shade;

class ToneTest {

    private static final double READABLE = 4.5;

    /** Backgrounds of the platform's light and dark theme on GTK and Windows. */
    @ParameterizedTest
    @CsvSource({ "255,255,255", "246,245,244", "240,240,240", "236,236,236", "47,47,47", "56,56,56", "30,31,34",
            "72,72,76" })
    void everyToneIsReadableOnTheThemesBackgroundsAndOnItsOwnWash(int red, int green, int blue) {
        Shade background = new Shade(red, green, blue);
        for (Tone tone : Tone.values()) {
            double contrast = tone.on(background).contrast(background);
            assertTrue(contrast >= READABLE, tone + " on " + background + ": " + contrast);
        }
    }

    /** The platform's dark theme writes text in a grey that is darker than what stands beside the point. */
    @Test
    void aHeadingStandsOutFromWhatIsBelowIt() {
        Shade dark = new Shade(47, 47, 47);
        double heading = Tone.HEADING.on(dark).contrast(dark);
        assertTrue(heading > Tone.MUTED.on(dark).contrast(dark));
        assertTrue(heading > new Shade(170, 170, 170).contrast(dark));
    }

    /** What is written in a tone keeps it by the style sheets alone once the theme is changed. */
    @ParameterizedTest
    @EnumSource(Tone.class)
    void theStyleSheetsHaveTheSameShades(Tone tone) throws IOException {
        assertTrue(Files.readString(Path.of("css", "light.css")).contains(rule(tone, new Shade(255, 255, 255))));
        assertTrue(Files.readString(Path.of("css", "dark.css")).contains(rule(tone, new Shade(0, 0, 0))));
    }

    private static String rule(Tone tone, Shade background) {
        Shade shade = tone.on(background);
        return String.format(".%s {%n    color: #%02X%02X%02X;%n}", tone.styleClasses().replace(" ", "."),
                shade.red(), shade.green(), shade.blue());
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void everyMarkHasAPictureOfItsOwnShape(Mark mark) {
        assertTrue(Files.isRegularFile(Path.of("icons", mark.file())), mark.file());
    }

    @ParameterizedTest
    @CsvSource({ "255,255,255,false", "0,0,0,true", "56,56,56,true", "200,200,200,false" })
    void tellsDarkFromLight(int red, int green, int blue, boolean dark) {
        assertTrue(new Shade(red, green, blue).dark() == dark);
        assertFalse(new Shade(red, green, blue).contrast(new Shade(red, green, blue)) > 1.0);
    }
}
