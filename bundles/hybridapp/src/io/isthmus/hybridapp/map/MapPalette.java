package io.isthmus.hybridapp.map;

/**
 * The map's colours, as 0xRRGGBB. Text and lines have a contrast of at least 4.5 to 1 against the background (WCAG 2.2
 * AA); what agrees and what does not differs by dash and mark too, never by colour alone.
 *
 * @param background behind everything
 * @param box        inside a box
 * @param text       of titles
 * @param quietText  of details and heads
 * @param agree      what agrees
 * @param waiting    what was changed and takes its time
 * @param disagree   what does not
 * @param notRead    what was not read
 * @since 1.0
 */
public record MapPalette(int background, int box, int text, int quietText, int agree, int waiting, int disagree,
        int notRead) {

    /** On a light background. */
    public static final MapPalette LIGHT =
            new MapPalette(0xFFFFFF, 0xF4F6F8, 0x1B1F24, 0x57606A, 0x3D5A73, 0x6B3FA0, 0xB3261E,
                    0x5F6873);
    /** On a dark background. */
    public static final MapPalette DARK =
            new MapPalette(0x1E1F22, 0x2B2D31, 0xE6E8EB, 0xA9B1BA, 0x9DB7CC, 0xC9A8FF, 0xFF8A80,
                    0x9AA4AE);

    /** The colour of a state. */
    public int of(Agreement state) {
        return switch (state) {
            case AGREE -> agree;
            case WAITING -> waiting;
            case DISAGREE -> disagree;
            case NOT_READ -> notRead;
        };
    }
}
