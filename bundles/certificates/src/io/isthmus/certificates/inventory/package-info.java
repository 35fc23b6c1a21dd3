/** All certificates that matter on both sides, from a snapshot alone: one entry for each thumbprint. */
package io.isthmus.certificates.inventory;
