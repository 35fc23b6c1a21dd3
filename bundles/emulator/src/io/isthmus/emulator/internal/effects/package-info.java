/**
 * What comes of what is configured, and when: overrides on servers, lookups to the cloud, sign-ins of the
 * application.
 */
package io.isthmus.emulator.internal.effects;
