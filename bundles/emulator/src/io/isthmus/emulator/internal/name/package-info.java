/** The public names of the demo organization: what answers there by TLS. */
package io.isthmus.emulator.internal.name;
