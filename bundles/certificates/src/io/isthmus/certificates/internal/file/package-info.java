/** Certificate files for other capabilities. */
package io.isthmus.certificates.internal.file;
