package io.isthmus.cli.internal.play;

import io.isthmus.sdk.data.Value;

/** How the main job is meant to end in a scenario; ending so is success. */
enum Ending {
    /** The plan is applied, proven and undone. */
    DONE(Messages.Ending_Done),
    /** Every step is seen as done before, and nothing is sent. */
    DONE_BEFORE(Messages.Ending_DoneBefore),
    /** The plan stops before anything is changed, and says why. */
    STOPPED(Messages.Ending_Stopped),
    /** No plan is made, since it would do harm or something that it relies on was not seen. */
    REFUSED(Messages.Ending_Refused);

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    /** What it means that a play ended so, for a person. */
    String sentence() {
        return sentence;
    }

    /** @param dump the organization's dump, which tells it of its scenario; {@link #DONE} where it does not */
    static Ending of(Value dump) {
        return dump.at("/mainJob").text().map(Ending::valueOf).orElse(DONE);
    }
}
