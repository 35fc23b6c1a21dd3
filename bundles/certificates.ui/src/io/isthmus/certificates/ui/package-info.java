/** The ids by which others reach the view of the certificates. */
package io.isthmus.certificates.ui;
