package io.isthmus.plugins.ui.internal.operation;

import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/** Something that is done with plug-ins. */
interface PluginOperation extends Operation {

    @Override
    default JobFamily family() {
        return JobFamily.PLUGIN;
    }
}
