/**
 * Third parties' plug-ins: which are installed, how they fare, and the processes of their own in which their logic runs.
 */
package io.isthmus.host;
