package io.isthmus.ui.table;

/**
 * How the tooltips of rows behave.
 *
 * @since 1.0
 */
public final class ToolTips {

    /** How long one is shown, in milliseconds: one that loses the mouse must not stay in the way. */
    public static final int SHOWN_FOR = 12_000;

    private ToolTips() {
    }
}
