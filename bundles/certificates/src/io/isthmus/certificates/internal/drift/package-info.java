/** What time alone makes true of certificates: that one is nearly over. */
package io.isthmus.certificates.internal.drift;
