<<<<<<< HEAD
/** The public API of Isthmus. */
=======
/**
 * What everything else in the SDK stands on: cancelling, progress, waiting, and the failure that every remote call
 * reports.
 */
>>>>>>> 125b079 (Give the console one API: the model of both sides, checks, plans and ports)
package io.isthmus.sdk;
