/**
 * The pipe between the console and the process in which a third party's logic runs: frames, what may travel in them, and
 * calls in both directions. The activator is the worker's end.
 */
package io.isthmus.host.worker;
