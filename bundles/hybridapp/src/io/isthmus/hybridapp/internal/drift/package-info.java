/**
 * What changes outside Isthmus mean for the dedicated application, the trust between both sides and the certificates that
 * it lives on. One rule a file; docs/watching.md lists them.
 */
package io.isthmus.hybridapp.internal.drift;
