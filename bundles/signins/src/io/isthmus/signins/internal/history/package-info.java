/** What is kept of an application's sign-ins, for checks. */
package io.isthmus.signins.internal.history;
