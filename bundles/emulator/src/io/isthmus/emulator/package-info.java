/** Contoso: a hybrid organization on loopback. */
package io.isthmus.emulator;
