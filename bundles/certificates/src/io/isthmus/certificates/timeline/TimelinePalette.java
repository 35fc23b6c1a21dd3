package io.isthmus.certificates.timeline;

/**
 * The timeline's colours, as 0xRRGGBB. Text and lines have a contrast of at least 4.5 to 1 against the background (WCAG 2.2
 * AA); what is drawn differs by shape too, never by colour alone.
 *
 * @param background behind everything
 * @param bar        inside the bar of what counts
 * @param grid       the lines of quarters, which say nothing by themselves
 * @param text       of names
 * @param quietText  of heads
 * @param counts     what counts
 * @param soon       what is to be renewed
 * @param now        what is pressing or over
 * @param notRead    what nothing tells
 * @since 1.0
 */
public record TimelinePalette(int background, int bar, int grid, int text, int quietText, int counts, int soon, int now,
        int notRead) {

    /** On a light background. */
    public static final TimelinePalette LIGHT = new TimelinePalette(0xFFFFFF, 0xE6ECF2, 0xD5DAE0, 0x1B1F24, 0x57606A,
            0x3D5A73, 0x8A5400, 0xB3261E, 0x5F6873);
    /** On a dark background. */
    public static final TimelinePalette DARK = new TimelinePalette(0x1E1F22, 0x343A42, 0x3F444B, 0xE6E8EB, 0xA9B1BA,
            0x9DB7CC, 0xF0B84C, 0xFF8A80, 0x9AA4AE);

    /** The colour of a state. */
    public int of(TimelineLane.State state) {
        return switch (state) {
            case COUNTS -> counts;
            case SOON -> soon;
            case NOW -> now;
            case NOT_READ -> notRead;
        };
    }

    /** The colour of a piece of a bar. */
    public int of(TimelineGeometry.PieceKind kind) {
        return switch (kind) {
            case COUNTS -> counts;
            case WARNING -> soon;
            case URGENT -> now;
        };
    }
}
