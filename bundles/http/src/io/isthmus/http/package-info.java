/**
 * The one way to speak HTTP: through the workbench's proxy, with a deadline for each call, a cancel that reaches the
 * socket, waits as the service asks for them, and nothing secret in what is logged or shown.
 */
package io.isthmus.http;
