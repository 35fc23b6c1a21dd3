/** Checks of certificates. */
package io.isthmus.certificates.internal.check;
