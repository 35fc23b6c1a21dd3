/**
 * The plan that sets up the dedicated hybrid application: {@link io.isthmus.hybridapp.internal.setup.HybridSetup} reads
 * and decides, each step has a file of its own.
 */
package io.isthmus.hybridapp.internal.setup;
