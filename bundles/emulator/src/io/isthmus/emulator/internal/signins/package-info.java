/** The sign-in logs of the tenants. */
package io.isthmus.emulator.internal.signins;
