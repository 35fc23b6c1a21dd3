package io.isthmus.signins.ui.internal;

/** Asks for files with sign-ins and takes them in, as dropping them on the view does. */
public final class ImportHandler extends SignInsHandler {

    @Override
    void execute(SignInsView signIns) {
        signIns.chooseFiles();
    }
}
