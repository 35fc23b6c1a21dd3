/** The console's end of the pipe, the declarations of plug-ins as data, and what is kept of how they fare. */
package io.isthmus.host.internal;
