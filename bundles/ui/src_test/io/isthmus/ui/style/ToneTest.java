package io.isthmus.ui.style;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

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
