package io.isthmus.host.internal;

/** The processes that files of a profile are named after. */
final class Processes {

    private Processes() {
    }

    /** Whether the process is there whose number is the name, up to a hyphen. */
    static boolean alive(String name) {
        String process = name.replaceFirst("-.*", "");
        return process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }
}
