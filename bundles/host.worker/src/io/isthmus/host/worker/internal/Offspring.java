package io.isthmus.host.worker.internal;

/** The processes that plug-ins started in this one. */
final class Offspring {

    private Offspring() {
    }

    /** Ends them: nothing of a plug-in outlives its worker that can still be told as its own. */
    static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
