/**
 * The words that the window, the command line, reports and plug-ins share: sides, failures, times and lengths of time
 * as a person reads them.
 */
package io.isthmus.sdk.text;
