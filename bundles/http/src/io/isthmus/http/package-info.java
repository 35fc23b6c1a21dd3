/** HTTP with deadline, cancel, proxy, retry by the service's own rules, and redaction. */
package io.isthmus.http;
