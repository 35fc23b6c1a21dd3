/** From bytes to certificates: nothing is taken for what it says it is, and no more is read than has to be. */
package io.isthmus.certificates.internal.read;
