package io.isthmus.signins.ui.internal;

/** Writes the sign-ins that the filter finds into a file. */
public final class ExportHandler extends SignInsHandler {

    @Override
    void execute(SignInsView signIns) {
        signIns.export();
    }
}
