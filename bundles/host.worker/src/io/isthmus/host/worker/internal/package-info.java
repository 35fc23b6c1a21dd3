/** The worker's end of the pipe. */
package io.isthmus.host.worker.internal;
