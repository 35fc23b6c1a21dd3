/** The lifetimes of certificates as a picture: one geometry for file and screen. */
package io.isthmus.certificates.timeline;
