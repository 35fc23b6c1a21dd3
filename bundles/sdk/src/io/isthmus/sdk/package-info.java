/**
 * What everything else in the SDK stands on: cancelling, progress, waiting, whether something could be read, and the
 * failure that every remote call reports.
 */
package io.isthmus.sdk;
