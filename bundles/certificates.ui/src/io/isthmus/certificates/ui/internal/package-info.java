/** The certificates that matter on both sides, as a table and as a timeline; and certificate files, looked at. */
package io.isthmus.certificates.ui.internal;
