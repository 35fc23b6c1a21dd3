/**
 * Changes as data: a plan can be read before it runs, sent to somebody else, applied, verified, resumed after a crash
 * and undone, without the code that made it.
 */
package io.isthmus.sdk.change;
