package io.isthmus.ui.style;

import java.util.Locale;

/**
 * The few colours that say something. Each has one shade for light and one for dark backgrounds, both with a contrast
 * of at least 4.5 to 1 against them (WCAG 2.2, success criterion 1.4.3). The style sheets css/light.css and css/dark.css
 * have the same shades for controls that keep their tone.
 *
 * @since 1.0
 */
public enum Tone {
    /** What stands above: more than the text below it, which the platform's dark theme writes in grey. */
    HEADING(new Shade(0x1B, 0x1C, 0x1F), new Shade(0xEE, 0xEE, 0xF0)),
    /** As it should be. */
    GOOD(new Shade(0x1A, 0x6E, 0x35), new Shade(0x6F, 0xCF, 0x8A)),
    /** Soon. */
    WARNING(new Shade(0x8A, 0x54, 0x00), new Shade(0xF0, 0xB8, 0x4C)),
    /** Now. */
    BAD(new Shade(0xB3, 0x1B, 0x1B), new Shade(0xFF, 0xA9, 0xA1)),
    /** Waits. */
    WAITING(new Shade(0x1F, 0x5A, 0xA6), new Shade(0x8E, 0xC2, 0xFF)),
    /** Beside the point. */
    MUTED(new Shade(0x5C, 0x5F, 0x66), new Shade(0xB3, 0xB7, 0xBF));

    private static final double RED = 0.2126;
    private static final double GREEN = 0.7152;
    private static final double BLUE = 0.0722;
    private static final double DARK_BELOW = 0.18;

    private final Shade onLight;
    private final Shade onDark;

    Tone(Shade onLight, Shade onDark) {
        this.onLight = onLight;
        this.onDark = onDark;
    }

    /** The classes of a control in this tone in the style sheets. */
    String styleClasses() {
        return "isthmus-tone isthmus-" + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** The shade for a background. */
    public Shade on(Shade background) {
        return background.dark() ? onDark : onLight;
    }

    /**
     * A colour in sRGB.
     *
     * @param red   0 to 255
     * @param green 0 to 255
     * @param blue  0 to 255
     */
    public record Shade(int red, int green, int blue) {

        /** Whether light text belongs on it. */
        public boolean dark() {
            return luminance() < DARK_BELOW;
        }

        /** The contrast against another shade, 1 to 21. */
        public double contrast(Shade other) {
            double lighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        /** This shade with some of another in it, for backgrounds. */
        public Shade mixed(Shade other, double share) {
            return new Shade(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
        }

        private static int mix(int one, int other, double share) {
            return (int) Math.round(one * (1 - share) + other * share);
        }

        private double luminance() {
            return RED * linear(red) + GREEN * linear(green) + BLUE * linear(blue);
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
