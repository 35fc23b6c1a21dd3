/** Sign-in, as Microsoft Entra ID does it. */
package io.isthmus.emulator.internal.entra;
