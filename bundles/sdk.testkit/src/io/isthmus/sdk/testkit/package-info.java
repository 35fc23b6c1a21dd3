/**
 * What the author of a check or plan needs for its tests: a made-up organization with both sides, the contexts that run
 * a check or make a plan over it, facts and time. No JUnit, no OSGi, no service.
 */
package io.isthmus.sdk.testkit;
