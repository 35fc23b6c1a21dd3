/**
 * The plans of the dedicated hybrid application, a plan maker a file: each reads the snapshot, decides by what stands
 * in {@link io.isthmus.hybridapp.internal.choice} and is made of the steps in {@link io.isthmus.hybridapp.internal.step}.
 */
package io.isthmus.hybridapp.internal.plan;
