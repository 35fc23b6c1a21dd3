package io.isthmus.signins.ui.internal;

import org.eclipse.swt.custom.SashForm;

/** Gives the parts of a sash the room that they had the last time. */
final class Sashes {

    private Sashes() {
    }

    /**
     * Remembers how the parts of a sash share its room; to be called once they are made.
     *
     * @param name  of the sash
     * @param usual how they share it at first
     */
    static void remember(SashForm sash, String name, int... usual) {
        sash.setWeights(ViewMemory.weights(name, usual.length).orElse(usual));
        sash.addDisposeListener(event -> ViewMemory.weights(name, sash.getWeights()));
    }
}
