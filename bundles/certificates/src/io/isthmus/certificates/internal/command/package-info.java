/** Commands of the command line. */
package io.isthmus.certificates.internal.command;
