/** The states that an organization can begin with, as data, and their certificates. */
package io.isthmus.emulator.internal.scenario;
